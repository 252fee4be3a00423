import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** A file on disk, as Strapi's upload takes it. */
export interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
  size: number;
  /** What Strapi's upload stores as its type. */
  detectedMimeType?: string;
}

/** What people say about a file. */
export interface FileInfo {
  name?: string | null;
  [other: string]: unknown;
}

/** A file's row. */
export interface FileRow {
  id: number;
  ext: string;
}

interface Data {
  fileInfo?: FileInfo | (FileInfo | undefined)[];
  path?: unknown;
  [other: string]: unknown;
}

/** The service `upload` of Strapi's upload plugin: what is changed of it. */
export interface UploadService {
  upload(request: { data: Data; files: UploadedFile | UploadedFile[] }, options?: unknown): Promise<FileRow[]>;
  replace(id: unknown, request: { data: Data; file: UploadedFile }, options?: unknown): Promise<unknown>;
  updateFileInfo(id: unknown, info?: FileInfo, options?: unknown): Promise<unknown>;
  findOne(id: unknown, populate?: unknown): Promise<FileRow | null>;
  remove(file: FileRow): Promise<unknown>;
}

/** Strapi's upload plugin, as an extension is given it. */
export interface UploadPlugin {
  services: {
    upload: (deps: { strapi: Core.Strapi }) => UploadService;
    'image-manipulation': {
      isFaultyImage(file: { mime?: string }): Promise<boolean>;
      generateFileName(name: string): string;
    };
    file: { fetchUrlToInputFile(url: string): Promise<unknown> };
  };
  routes: { admin: { routes: { path: string }[] } };
  contentTypes: { file: { schema: { attributes: { related: { private?: boolean } } } } };
}

/** The route that has the server fetch files from addresses. */
const FETCHING = '/actions/upload-from-urls';

/** Strapi's routes are one list for the whole process, also when it is loaded anew. */
const closed = new WeakSet<object>();

/** Takes away the route by which the server fetches what it is told to. */
export function closeFetching({ routes: { admin } }: UploadPlugin): void {
  if (closed.has(admin)) return;
  const others = admin.routes.filter(({ path }) => path !== FETCHING);
  assertInside(others.length < admin.routes.length, `a route ${FETCHING} in its upload plugin`);
  admin.routes = others;
  closed.add(admin);
}

/** @throws Error (the boot ends) where something of the plugin that this project changes is no more there */
export function assertUploadPlugin({ services, contentTypes }: UploadPlugin): void {
  const images = services['image-manipulation'];
  assertInside(typeof services.upload === 'function', 'a service `upload` in its upload plugin');
  assertInside(typeof images?.isFaultyImage === 'function', 'a check for faulty pictures (upload, isFaultyImage)');
  assertInside(
    typeof images.generateFileName === 'function',
    'names made of those of files (upload, generateFileName)',
  );
  assertInside(
    typeof services.file?.fetchUrlToInputFile === 'function',
    'one place that fetches files from addresses (upload, fetchUrlToInputFile)',
  );
  assertInside(contentTypes.file.schema.attributes.related !== undefined, 'an attribute `related` of files');
}

/** @throws Error (the boot ends) where a function of the service that this project goes around is no more there */
export function assertUploadService(service: UploadService): void {
  for (const name of ['upload', 'replace', 'updateFileInfo', 'findOne', 'remove'] as const)
    assertInside(typeof service[name] === 'function', `a function ${name} of plugin::upload.upload`);
}
