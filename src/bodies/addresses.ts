/** Where forms with files are read, and what kind of form it is. Names are those of `forms.fieldBytes` in config/limits.ts. */
export type FormKind = 'upload' | 'logo' | 'xliff';

export interface FormAddress {
  /** Where the route is declared: Strapi's plugin, its admin panel, or this project. */
  owner: 'upload' | 'admin' | 'translation';
  /** As Strapi writes it: `/files/:id/replace`. */
  path: string;
  kind: FormKind;
  /** What comes before the path in a URL. */
  prefix: '/upload' | '/api/upload' | '/admin' | '/translation';
}

export const FORM_ADDRESSES: readonly FormAddress[] = [
  { owner: 'upload', prefix: '/upload', path: '/', kind: 'upload' },
  { owner: 'upload', prefix: '/upload', path: '/files', kind: 'upload' },
  { owner: 'upload', prefix: '/upload', path: '/files/:id/replace', kind: 'upload' },
  { owner: 'upload', prefix: '/api/upload', path: '/', kind: 'upload' },
  { owner: 'admin', prefix: '/admin', path: '/project-settings', kind: 'logo' },
  { owner: 'translation', prefix: '/translation', path: '/import', kind: 'xliff' },
];

const PATTERNS = FORM_ADDRESSES.map(({ prefix, path }) => {
  const address = `${prefix}${path === '/' ? '' : path}`.replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${address}/?$`, 'i');
});

/** Whether a form with files may be sent to an address; by whom is asked there, before it is read. */
export function takesForms(method: string, path: string): boolean {
  return method === 'POST' && PATTERNS.some((pattern) => pattern.test(path));
}
