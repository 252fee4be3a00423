import { SettingError } from '../../config/settings';
import { FolderInUseError } from '../../database/embedded';
import { ContentError } from '../../database/seed';
import { NewerDatabaseError } from '../schemas';

/** Errors whose message tells a person what to do; anything else is a defect and keeps its stack trace. */
export function isMendable(error: unknown): boolean {
  return [SettingError, FolderInUseError, ContentError, NewerDatabaseError].some(
    (mendable) => error instanceof mendable,
  );
}
