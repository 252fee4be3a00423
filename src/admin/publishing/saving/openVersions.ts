import type { OpenDraft } from '../../saves/endpoint';

/**
 * Which version of each open draft the form was filled with: a save names it, so that what somebody else saved meanwhile
 * is not overwritten unseen. See the contract of edits: a version is the `updatedAt` of the draft as it was read.
 */
const versions = new Map<string, string>();

export function noteVersion(draft: OpenDraft, version: string): void {
  versions.set(keyOf(draft), version);
}

/** Until it is read again, nothing is known of what is there. */
export function forgetVersion(draft: OpenDraft): void {
  versions.delete(keyOf(draft));
}

export function versionOf(draft: OpenDraft): string | undefined {
  return versions.get(keyOf(draft));
}

function keyOf({ model, documentId = '', params = {} }: OpenDraft): string {
  const named = Object.entries(params).filter(([, value]) => value !== undefined);
  return JSON.stringify([model, documentId, named.sort(([one], [other]) => (one < other ? -1 : 1))]);
}
