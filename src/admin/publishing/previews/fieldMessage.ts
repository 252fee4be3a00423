/** Where a text is kept, as a page that is previewed says it: `documentId=…&type=…&path=…&model=…&locale=…`. */
export interface FieldPlace {
  model: string;
  documentId: string;
  locale: string | null;
  /** In the form: `faqs.0.question`. */
  path: string;
}

/** What Strapi's preview calls it when a text is chosen (content-manager, preview/utils/constants). */
const CHOSEN = 'strapiFieldFocusIntent';

export function isFieldMessage({ data }: MessageEvent): boolean {
  return (data as { type?: unknown } | null)?.type === CHOSEN;
}

/** Whether a message comes from the page in a frame: Strapi looks at its origin only, which others may share. */
export function isFrom(frame: HTMLIFrameElement | null, { source, origin }: MessageEvent): boolean {
  return frame !== null && source === frame.contentWindow && origin === new URL(frame.src).origin;
}

const WORDS = {
  model: /^api::[a-z-]+\.[a-z-]+$/,
  documentId: /^[a-z0-9]{1,40}$/,
  locale: /^[A-Za-z-]{2,20}$/,
  path: /^[A-Za-z]\w*(\.\w+){0,10}$/,
};

/** @returns undefined for what is no place: pages say what they like */
export function placeIn({ data }: MessageEvent): FieldPlace | undefined {
  const said = (data as { payload?: { path?: unknown } }).payload?.path;
  if (typeof said !== 'string' || said.length > 1000) return undefined;
  const { model = '', documentId = '', path = '', locale } = Object.fromEntries(new URLSearchParams(said));
  const isPlace = WORDS.model.test(model) && WORDS.documentId.test(documentId) && WORDS.path.test(path);
  if (!isPlace || (locale !== undefined && !WORDS.locale.test(locale))) return undefined;
  return { model, documentId, path, locale: locale ?? null };
}
