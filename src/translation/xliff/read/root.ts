import { XliffError } from '../error';
import type { Collection } from './collection';
import { version1 } from './version1';
import { version2 } from './version2';
import type { ContentReader, XmlElement } from './xml';

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['1.1', 'urn:oasis:names:tc:xliff:document:1.1'],
  ['1.2', 'urn:oasis:names:tc:xliff:document:1.2'],
  ['2.0', 'urn:oasis:names:tc:xliff:document:2.0'],
  ['2.1', 'urn:oasis:names:tc:xliff:document:2.0'],
]);

/** Reads the root element, which decides what everything below it means. */
export function rootReader(collection: Collection): ContentReader {
  return {
    open: (root) => {
      const version = versionOf(root);
      collection.version = version;
      return version.startsWith('1.') ? version1(root.namespace, collection) : version2(root, collection);
    },
  };
}

function versionOf({ name, namespace, attribute, line }: XmlElement): string {
  if (name !== 'xliff') {
    throw new XliffError('xliff-not-xliff', `The root element is <${name.slice(0, 40)}>, not <xliff>.`, { line });
  }
  const version = attribute('version') ?? '';
  const expected = NAMESPACES.get(version);
  if (!expected) {
    const known = [...NAMESPACES.keys()].join(', ');
    throw new XliffError('xliff-version', `The version is "${version.slice(0, 40)}"; ${known} are read.`, { line });
  }
  if (namespace !== expected) {
    const message = `The namespace of version ${version} is "${expected}", not "${namespace.slice(0, 100)}".`;
    throw new XliffError('xliff-namespace', message, { line });
  }
  return version;
}
