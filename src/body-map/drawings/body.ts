import { element } from '../svg';
import { type Drawing, detail, moved, type Part, rod, shape } from './parts';

const BODY_PARTS: Part[] = [
  // Neck and trapezius, trunk, arm, leg.
  shape('M-3 44 L9.5 44 C9.5 56 9.5 60 12 63 C18 68 27 69 34 73 L34 90 L-3 96 Z'),
  shape(
    'M-3 66 L24 69 C35 72 40 80 39 92 C37 108 33 116 31.5 128 C29.5 142 28 148 28.5 158 C29 168 34 180 34.5 196 L34 214 C22 216 8 213 0 206 L-3 206 Z',
  ),
  shape(
    'M22 70 C36 68 46 75 48 90 C50 104 51 112 53 122 C56 134 60 142 62 152 C65 166 67 178 69 190 L58.5 193 C54 180 50.5 170 48 158 C45.5 148 43.5 138 41 129 C38 119 34 110 33 103 Z',
  ),
  shape(
    'M.6 200 L34.5 194 C37 212 35.5 236 32 256 C30 266 28.5 272 28.5 281 C28.5 287 30.5 295 30.5 306 C30.5 324 25 340 22.5 356 L11.5 356 C11 342 7.5 326 7.5 308 C7.5 298 9.5 292 9.5 284 C9.5 274 8 266 6.5 254 C5 238 2.5 220 .6 206 Z',
  ),
];

const HAND: Part[] = [
  shape('M-5 -3 C-8 4 -9 10 -8 18 C-6 21 5 22 8 19 C9 11 7.5 4 5.5 -3 Z'),
  rod(3.9, 'M-6 17 L-7.6 29'),
  rod(4.1, 'M-2 18 L-2.6 33.5'),
  rod(4.1, 'M2.2 18 L2.5 33'),
  rod(3.9, 'M6 17 L7.2 29.5'),
  rod(4.4, 'M5.5 6 L10 11 L12.2 18.5'),
];

const HAND_PLACE = 'translate(64 191) rotate(-7)';

const FRONT_FOOT: Part[] = [
  shape('M11.5 348 C11 358 9.5 366 9.5 373 C9.5 381 14 385 20 385 C27 385 31 382 30 376 C29 368 23.5 360 22.5 348 Z'),
];

const SOLE: Part[] = [
  shape(
    'M11 338 C8 344 7.6 351 9.6 357 C11.4 362 9.4 367 8.4 373 C7.6 380 12 383 18 383 C24.5 382.5 29.6 379 29.2 372 C28.8 366 24.6 361 25 354 C25.2 347 25 342 23 338 Z',
  ),
  rod(6.6, 'M12 380 L11.8 385'),
  rod(4.6, 'M17.2 382 L17.6 386.6'),
  rod(4.2, 'M21.2 381 L21.8 385.4'),
  rod(3.8, 'M24.8 379.4 L25.6 383.2'),
  rod(3.4, 'M27.6 377 L28.6 380'),
];

const HEAD: Part[] = [
  shape('M22 26 C25.5 24 26 33 22.5 36 C20.5 37.5 19 36 19 33 Z'),
  shape('M-3 5 L0 5 C14 5 22 13 22 26 C22 38 19 45 12 52 C8 56 4 57 0 57 L-3 57 Z'),
];

/** The whole body from the front. */
export const FRONT: Drawing = {
  layers: [[...BODY_PARTS, moved(HAND_PLACE, HAND), ...FRONT_FOOT], HEAD],
  details: [
    // Hair, brow, eye.
    element('path', {
      class: 'hair',
      d: 'M-.2 4.6 C14 4.6 22.6 13 22.4 27 L20.5 29 C20 22 18 17 13 14.5 C9 15.5 4 15.8 -.2 15.6 Z',
    }),
    detail('M0 4.4 C14 4.4 22.4 13 22.2 27 L20.5 29 C20 22 18 17 13 14.5 C9 15.5 4 15.8 -.2 15.6', 0.9),
    detail('M5 25.5 C8 23.8 11.5 24 14 25.6', 1.3),
    element('ellipse', { class: 'iris', cx: 9.5, cy: 29.6, rx: 2.1, ry: 1.6 }),
    // Collar bone, fold of the underarm, chest, crook of the arm, palm, knee, toes.
    detail('M6 72 C14 71 22 71 29 74'),
    detail('M34 112 C37 105 37.6 99 36.4 93', 0.9),
    detail('M31 106 C26 112.5 14 114 4 110'),
    detail('M47 146 C51 147 55 146 58 144', 0.8),
    element(
      'g',
      { transform: HAND_PLACE },
      detail('M6 6.5 C1.5 8 .5 13 1.5 17', 0.8),
      detail('M-6.5 13 C-3 10.5 1 10 5 10.8', 0.8),
    ),
    detail('M13 281 C15 286 22 286 25 281', 0.8),
    detail('M13.5 384 L13.8 380 M17.5 385 L17.6 381 M21.5 385 L21.4 381 M25.2 384.4 L24.8 381', 0.8),
  ],
  middle: [
    detail('M-2.5 38.5 C-1.5 40.3 1.5 40.3 2.5 38.5'),
    detail('M-6.5 46 C-2.5 47.6 2.5 47.6 6.5 46', 1.2),
    detail('M0 112 L0 146', 0.6),
    detail('M-1 160 C-.5 162 .5 162 1 160', 1),
  ],
};

/** The whole body from the back, the soles turned up. */
export const BACK: Drawing = {
  layers: [[...BODY_PARTS, moved(HAND_PLACE, HAND), ...SOLE, ...HEAD]],
  details: [
    element('path', {
      class: 'hair',
      d: 'M-.2 4.6 C14 4.6 22.6 13 22.4 27 C22 38 18 43 13.5 47 C9 48.6 4 49 -.2 49 Z',
    }),
    detail('M0 4.4 C14 4.4 22.4 13 22.2 27 C22 38 18 43 13.5 47 C9 48.6 4 49 -.2 49', 0.9),
    // Fold of the underarm, shoulder blade, elbow, buttock, hollow of the knee, calf, the sole's arch and pads.
    detail('M34 112 C36.4 106 37 101 36.4 96', 0.9),
    detail('M12 90 C15 104 20 113 27 112'),
    detail('M50 147 C52.5 150 56 150 58 147', 0.8),
    detail('M1.5 204 C8 213 22 212 29 203'),
    detail('M12.5 280 C17 283 21 283 25 280', 0.8),
    detail('M11 344 C13 339.5 21 339.5 23.6 344', 0.8),
    element('ellipse', { class: 'shade', cx: 17, cy: 350.5, rx: 5.2, ry: 5.4 }),
    element('path', {
      class: 'shade',
      d: 'M10.6 374 C11 369 16 368 20 368 C25 368.4 27.6 371 27 374.6 C26 379 11 380 10.6 374 Z',
    }),
  ],
  middle: [detail('M0 72 L0 170', 0.7), detail('M0 184 L0 205', 0.9)],
};
