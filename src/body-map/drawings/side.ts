import { element } from '../svg';
import { type Drawing, detail, shape } from './parts';

/** The skull under the hair, from the forehead over the crown to the nape. */
const CAP =
  'M-67.4 57.2 C-58.6 29 -31 11.9 6 11.9 C48 11.9 81 35 89 69.5 C95 92 92 117 82.2 136.5 C76 149 67 155 61 162';
/** Where the hair ends: behind the ear, over it, in front of it, at the temple and on the forehead. */
const HAIRLINE =
  'C52 160 35 149 30.5 135 C34 126 38 114 34.5 102 C29 88.5 6.5 87.5 4 104 C2.8 110 2.6 115 2.4 121 L-8.6 119 C-9.4 106 -13 98 -18 92 C-26 84 -30 70 -40 60 C-46 55.5 -58 54 -67.4 57.2';

/** Head and neck of somebody who looks to the viewer's left; eye, mouth and ear are as high as in the face. */
export const SIDE: Drawing = {
  isWhole: true,
  layers: [
    [
      // Neck and shoulders, head.
      shape(
        'M-40 206 C-28 204.5 -23 210 -21.5 219 C-20 230 -20 238 -24 248 L104 248 C94 234 76 226 66 214 C57 203 53 187 56.5 172 C57.8 167 60 162.5 65.5 158.2 L40 140 Z',
      ),
      shape(
        'M6 13 C-30 13 -58 30 -67 58 C-71 70 -73.5 82 -74 92 C-74.2 97.5 -70.8 101 -70.8 106.5 C-70.8 113 -80 128 -87.5 138 C-91 143 -90 148 -85 150 C-81 151.5 -77.5 151 -76 153.5 C-74.8 157.5 -79 161 -81 165 C-82 168 -80 171 -76.5 172 C-80 173.5 -80.5 178 -77.5 181 C-75 183.5 -72.6 186 -73.4 189.5 C-76 195 -76.5 202 -71 206 C-66 209.6 -58 209.6 -50 208 C-42 206.5 -34 205 -28 206 L30 200 L58 168 C62 160 74 152 81 136 C91 117 94 92 88 70 C80 36 48 13 6 13 Z',
      ),
    ],
  ],
  details: [
    element('path', { class: 'hair', d: `${CAP} ${HAIRLINE} Z` }),
    detail(`${CAP} ${HAIRLINE}`),
    element('path', {
      class: 'ear',
      d: 'M8 108 C6 98 14 92 22 93 C31 94 35 103 32 113 C30 121 24 124 22 131 C20 138 14 141 10.5 138 C8 135 9 130 9 126 Z',
    }),
    detail('M13 104 C16 98 25 98 27 105 C28.5 111 24 117 20 121'),
    detail('M9.5 117 C13 118 13 123 10 125'),
    // Brow, eye.
    detail('M-71 97.5 C-64 91 -52 92.5 -43 100', 3),
    element('path', {
      class: 'eye',
      d: 'M-60.5 110.5 C-57 106.5 -50 107 -44 113 C-49 118 -55 119.5 -60 117.5 C-62.5 116 -63 113 -60.5 110.5 Z',
    }),
    element('ellipse', { class: 'iris', cx: -59.2, cy: 113.4, rx: 2.3, ry: 4.2 }),
    detail('M-62.5 111 C-57 106 -50 107 -44 113', 1.6),
    detail('M-60 117.5 C-55 119.5 -49 118 -44 113', 0.9),
    detail('M-60 105 C-54 101.5 -48 104 -43 108.5', 0.8),
    // Nose, mouth.
    detail('M-76 139.5 C-70.5 137.5 -67 143 -68.5 148.5 C-69.5 151.5 -73 152.5 -75 151.5'),
    detail('M-82.5 148.8 C-79.5 147.3 -76.5 148.3 -75.5 150', 0.9),
    element('path', {
      class: 'shade',
      d: 'M-80.2 164.6 C-81.4 167.6 -79.6 170.8 -76.6 172 C-79.6 173.6 -80 177.8 -77.2 181 C-71 181.5 -65 178.5 -60 173.8 C-66 169 -73 165 -80.2 164.6 Z',
    }),
    detail('M-77 171.8 C-71 172.5 -65 172 -60 174', 1.3),
    // Cheekbone, jaw, the muscle from behind the ear to the breastbone.
    detail('M-42 130 C-32 134 -20 131 -9 127', 0.8),
    detail('M8.5 148 C8.5 160 6.5 171 -1 178.5 C-13 190 -34 199.5 -53 204.5'),
    detail('M25 152 C17 182 3 215 -7 240', 0.9),
  ],
};
