import type { ReadUnit, UnitMetadata } from './document';

/**
 * What a segment's metadata are called in a file. In 1.2 they are contexts (`x-source-fingerprint`), in 2.0 notes of
 * that category: a module of its own would be lost in tools that know the core alone.
 */
const METADATA_NAMES = {
  sourceFingerprint: 'source-fingerprint',
  targetFingerprint: 'target-fingerprint',
  sourceStatus: 'source-status',
} as const satisfies Record<keyof UnitMetadata, string>;

/** The metadata a segment has, as pairs of name and value. */
export function writtenMetadata(unit: UnitMetadata): [name: string, value: string][] {
  const { sourceFingerprint, targetFingerprint, sourceStatus } = unit;
  return Object.entries({ sourceFingerprint, targetFingerprint, sourceStatus }).flatMap(([key, value]) =>
    value === undefined ? [] : [[METADATA_NAMES[key as keyof UnitMetadata], value]],
  );
}

/** @param values by the name in the file, whatever a tool made of them */
export function readMetadata(values: ReadonlyMap<string, string>): Partial<Pick<ReadUnit, keyof UnitMetadata>> {
  const status = values.get(METADATA_NAMES.sourceStatus);
  return {
    sourceFingerprint: values.get(METADATA_NAMES.sourceFingerprint),
    targetFingerprint: values.get(METADATA_NAMES.targetFingerprint),
    sourceStatus: status === 'draft' || status === 'published' ? status : undefined,
  };
}

const NAMES: ReadonlySet<string> = new Set(Object.values(METADATA_NAMES));

export function isMetadataName(name: string): boolean {
  return NAMES.has(name);
}
