import { isLink, isPictureAddress, LINK_RULE, PICTURE_RULE } from './links';

type Test = (value: unknown) => boolean;

/** What may be said under a name, and how a refusal puts it. */
interface Attribute {
  test: Test;
  rule?: string;
}

export type Attributes = Readonly<Record<string, Attribute>>;

const text = { test: (value: unknown) => typeof value === 'string' };
const flag = { test: (value: unknown) => typeof value === 'boolean' };
const number = { test: (value: unknown) => typeof value === 'number' && Number.isFinite(value) };
const either = (...values: unknown[]) => ({ test: (value: unknown) => values.includes(value) });
const like = (form: RegExp) => ({ test: (value: unknown) => typeof value === 'string' && form.test(value) });
const link = { test: isLink, rule: LINK_RULE };
const pictureAddress = { test: isPictureAddress, rule: PICTURE_RULE };

/** What a node says besides its kind and its children: all that Strapi's editor writes, and nothing else. */
export const ATTRIBUTES: Readonly<Record<string, Attributes>> = {
  heading: { level: either(1, 2, 3, 4, 5, 6) },
  code: { language: like(/^[\w+#. -]{0,50}$/) },
  list: { format: either('ordered', 'unordered'), indentLevel: number },
  link: { url: link, rel: like(/^[a-z -]{0,100}$/i), target: either('', '_self', '_blank', '_parent', '_top') },
  text: { text, bold: flag, italic: flag, underline: flag, strikethrough: flag, code: flag },
};

/** What a picture says, and each of its smaller formats: a file of the media library. */
export const PICTURE: Attributes = {
  name: text,
  alternativeText: text,
  caption: text,
  url: pictureAddress,
  previewUrl: pictureAddress,
  hash: text,
  ext: text,
  mime: text,
  path: text,
  provider: text,
  width: number,
  height: number,
  size: number,
  sizeInBytes: number,
  createdAt: text,
  updatedAt: text,
};
