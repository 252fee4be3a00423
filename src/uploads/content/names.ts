import path from 'node:path';

/** Long enough for any title, short enough for every file system with what Strapi adds. */
const LONGEST = 120;

/**
 * A file's name as it may be shown and stored: without folders, without what is invisible or turns text around, and of
 * a length that every disk takes.
 */
export function harmlessName(name: string): string {
  const last = name.normalize().split(/[\\/]/).at(-1) ?? '';
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '').replace(/[<>:"|?*]/g, '-');
  const bare = visible.trim().replace(/^\.+/, '').trim();
  const extension = path.extname(bare).slice(0, 10);
  const stem = [...bare.slice(0, bare.length - path.extname(bare).length)].slice(0, LONGEST).join('');
  return `${stem || 'file'}${extension}`;
}

/** The same, ending as files of its kind do: what is saved under this name is opened as what it is. */
export function nameOfKind(name: string, extensions: readonly [string, ...string[]]): string {
  const harmless = harmlessName(name);
  const extension = path.extname(harmless);
  // A title may end in a dot and a word, which is no extension.
  if (extension === '' || extensions.includes(extension.toLowerCase())) return harmless;
  return `${harmless}${extensions[0]}`;
}
