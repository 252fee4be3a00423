import { readSettings } from './settings';

const SECOND = 1000;
const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

/** What the body of one request may be. */
export interface BodyLimit {
  bytes: number;
  /** From its first byte to its last. */
  seconds: number;
  /** Its texts are judged where the question is answered, in that place's own words. */
  isQuestion?: boolean;
  /** Of the refusal of a longer one, where it is not `payload-too-large`. */
  code?: 'xliff-too-large';
}

/** The longest file of translations, in bytes; src/translation/xliff says why. */
export const XLIFF_BYTES = 20 * MEGABYTE;

/** Bounds of what a client may send and how long it may take, for the whole server. Times are milliseconds. */
const CONNECTIONS = {
  /** Of the options of node:http. */
  server: {
    /** From the first byte of a request to the end of its head. */
    headersTimeout: 10 * SECOND,
    /** From the first byte of a request to its last: the longest body below, and its head. */
    requestTimeout: 310 * SECOND,
    /** A connection without a request; longer than the 60 s that load balancers keep theirs, so that they close first. */
    keepAliveTimeout: 65 * SECOND,
    /** How often the two above are looked at: each may be exceeded by so much. */
    connectionsCheckingInterval: 2 * SECOND,
    maxHeaderSize: 16 * KILOBYTE,
  },
  /** A connection on which nothing moves, such as of a client that does not read its answer. */
  idleTimeout: 180 * SECOND,
  /** More are closed as they come. The number of requests per connection is not limited: nothing is gained by it. */
  maxConnections: 10_000,
  /** How long the rest of a refused body is thrown away, so that the client reads the refusal, before it is cut off. */
  lingering: 5 * SECOND,
};

const BODIES = {
  /** Without a token: questions, signing in. */
  anonymous: { bytes: 16 * KILOBYTE, seconds: 10 },
  /** What a question may cost is counted once it is read: src/delivery/graphql. */
  graphql: { bytes: 512 * KILOBYTE, seconds: 10, isQuestion: true },
  /** With a token: entries, texts of translations, settings. */
  content: { bytes: MEGABYTE, seconds: 30 },
  /** A file of translations and the decisions about its conflicts. */
  xliff: { bytes: XLIFF_BYTES + 6 * MEGABYTE, seconds: 300, code: 'xliff-too-large' },
  /** Logos of the admin panel. */
  logo: { bytes: 2 * MEGABYTE, seconds: 60 },
} satisfies Record<string, BodyLimit>;

/** JSON that is more than this is refused before it is parsed. */
const JSON_LIMITS = { depth: 64, values: 20_000 };

/** Parts of a form with files. Bytes are of a part's head and of all fields together. */
const FORMS = {
  files: 20,
  fields: 50,
  headBytes: 8 * KILOBYTE,
  fieldBytes: { upload: 64 * KILOBYTE, logo: KILOBYTE, xliff: 5 * MEGABYTE },
};

/** Pictures are decoded whole: each pixel costs four bytes of memory and more than that in time. */
const PICTURES = {
  pixels: 64_000_000,
  side: 32_000,
  /** Vector graphics are read as XML, element by element. */
  svg: { bytes: MEGABYTE, depth: 100, elements: 20_000 },
  /** How many uploads are worked on at once: each keeps one of Node's four threads busy. */
  atOnce: 2,
  /** How long others wait for their turn, in milliseconds. */
  patience: 30 * SECOND,
};

/** How long a question waits and works, in milliseconds; beyond that the answer is 503, with `Retry-After`. */
const QUESTIONS = {
  /** For its turn among its own kind, twice that for a page: src/operations/lanes. */
  turn: 5 * SECOND,
  /** For a connection to the database. */
  connection: 3 * SECOND,
  /** One statement of a reader. */
  statement: 5 * SECOND,
  /** For what another writer holds: src/writes. */
  lock: 10 * SECOND,
};

export type Limits = ReturnType<typeof limits>;

/** Everything that bounds a request, a connection or a file, in one place. */
export default function limits() {
  const { uploadLimitMegabytes } = readSettings();
  const upload: BodyLimit = { bytes: uploadLimitMegabytes * MEGABYTE, seconds: 300 };
  return {
    connections: CONNECTIONS,
    questions: QUESTIONS,
    bodies: { ...BODIES, upload },
    json: JSON_LIMITS,
    forms: FORMS,
    pictures: PICTURES,
  };
}
