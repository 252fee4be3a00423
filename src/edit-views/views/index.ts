import type { AnyEditView } from '../view';
import { approval } from './approval';
import { clinician } from './clinician';
import { condition } from './condition';
import { glossaryEntry } from './glossaryEntry';
import { guide } from './guide';
import { injectionSite } from './injectionSite';
import { source } from './source';
import { treatment } from './treatment';

/** The edit view of every type of this project. */
export const EDIT_VIEWS: readonly AnyEditView[] = [
  condition,
  treatment,
  injectionSite,
  guide,
  approval,
  source,
  clinician,
  glossaryEntry,
];
