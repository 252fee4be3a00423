import type { View } from '../views';
import { BACK, FRONT } from './body';
import { FACE } from './face';
import type { Drawing } from './parts';
import { SIDE } from './side';

/** Every view has its drawing. */
export const DRAWINGS: Readonly<Record<View, Drawing>> = { face: FACE, side: SIDE, front: FRONT, back: BACK };
