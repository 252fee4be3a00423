/** The drawings, each in a box of its own size; markers are placed in fractions of these boxes. */

export interface View {
  /** Place and size of the box in the picture. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** SVG of the drawing, in units of the box. */
  drawing: string;
}

/** A part is drawn twice, wider in the colour of the line and then in that of the skin: one outline around all parts. */
interface Part {
  d: string;
  /** Width of a limb along its path; 0 for a filled shape. */
  width: number;
}

const limb = (d: string, width: number): Part => ({ d, width });
const shape = (d: string): Part => ({ d, width: 0 });

function silhouette(parts: Part[]): string {
  const layer = (name: string, more: number) =>
    parts
      .map(({ d, width }) =>
        width > 0
          ? `<path class="${name} limb" stroke-width="${width + more}" d="${d}"/>`
          : `<path class="${name}" stroke-width="${more}" d="${d}"/>`,
      )
      .join('');
  return layer('outline', 2.6) + layer('skin', 0);
}

/** The other half of a figure, 150 wide. */
const mirrored = (parts: string) => `<g transform="translate(150 0) scale(-1 1)">${parts}</g>`;

const head = shape('M75 4C86 4 91 13 91 23C91 34 84 45 75 46C66 45 59 34 59 23C59 13 64 4 75 4Z');
const trunk = [
  limb('M75 40V60', 15),
  shape(
    'M66 56C60 63 50 62 46 68C51 84 55 98 56 112C57 124 53 138 51 152C60 162 90 162 99 152C97 138 93 124 94 112C95 98 99 84 104 68C100 62 90 63 84 56Z',
  ),
];

/** One arm, held a little away from the body, and the open hand with the palm forward. */
const arm = [
  limb('M51 71C45 88 42 102 38 116', 14),
  limb('M38 116C33 131 29 144 26 158', 11),
  limb('M25 162L23 172', 12),
  limb('M30 165L35 174', 3.6),
  limb('M20 176L16.5 188', 3.4),
  limb('M22.5 178L20.5 192', 3.4),
  limb('M25 178L24.6 192', 3.4),
  limb('M27.5 177L28.6 188', 3.4),
];
const leg = [
  shape('M51 150C49 182 52 208 54 226C50 250 54 282 56 304L67 304C68 282 72 250 70 226C73 206 74.5 180 74.5 152Z'),
];
const footInFront = limb('M60 308C58 316 55 322 54 326', 12);
/** On tiptoe, so that the sole shows. */
const sole = shape('M61 300C67 301 68 310 66 318C65 326 66 336 59 337C52 337 52 326 54 317C55 309 55 300 61 300Z');

const front = [
  silhouette([head, ...trunk]),
  // Arms and legs are drawn once and mirrored.
  ...[[...arm, ...leg, footInFront]].flatMap((side) => [silhouette(side), mirrored(silhouette(side))]),
  silhouette([...trunk, head]),
  '<path class="feature faint" d="M60 84C66 90 72 90 75 87C78 90 84 90 90 84M75 66V118M66 148C70 154 80 154 84 148M75 128V130"/>',
  '<path class="feature faint" d="M69 21H70.5M79.5 21H81M75 23V28M71 34C73 36 77 36 79 34"/>',
].join('');

const back = [
  silhouette([head, ...trunk]),
  ...[[...arm, ...leg, sole]].flatMap((side) => [silhouette(side), mirrored(silhouette(side))]),
  silhouette([...trunk, head]),
  '<path class="feature faint" d="M75 58V140M62 78C60 86 62 94 66 96M88 78C90 86 88 94 84 96M64 150C68 158 74 158 75 152C76 158 82 158 86 150"/>',
  '<path class="feature faint" d="M61 30C66 40 84 40 89 30M56 330C58 333 62 333 64 330M94 330C92 333 88 333 86 330"/>',
].join('');

const face = [
  silhouette([
    shape('M54 150C55 178 50 190 30 198H130C110 190 105 178 106 150Z'),
    shape('M22 84C12 80 10 96 16 108C18 114 24 114 26 110Z'),
    shape('M138 84C148 80 150 96 144 108C142 114 136 114 134 110Z'),
    shape(
      'M80 6C118 6 138 34 138 78C138 104 134 128 124 146C112 168 96 182 80 182C64 182 48 168 36 146C26 128 22 104 22 78C22 34 42 6 80 6Z',
    ),
  ]),
  // Hairline, brows, eyes, nose, mouth, cheeks and chin.
  '<path class="feature" d="M24 70C30 44 52 32 80 32C108 32 130 44 136 70"/>',
  '<path class="feature" d="M42 74C50 68 60 68 67 72M118 74C110 68 100 68 93 72"/>',
  '<path class="feature" d="M44 88C50 81 61 81 66 88C60 93 50 93 44 88ZM116 88C110 81 99 81 94 88C100 93 110 93 116 88Z"/>',
  '<circle class="dot" cx="55" cy="87" r="3"/><circle class="dot" cx="105" cy="87" r="3"/>',
  '<path class="feature" d="M76 90C75 104 70 114 70 120C72 125 78 125 80 124C82 125 88 125 90 120"/>',
  '<path class="feature" d="M60 144C68 139 75 138 80 141C85 138 92 139 100 144C92 152 68 152 60 144ZM60 144C72 146 88 146 100 144"/>',
  '<path class="feature faint" d="M70 166C76 169 84 169 90 166M54 122C52 128 52 132 54 136M106 122C108 128 108 132 106 136"/>',
].join('');

export const WIDTH = 360;
/** Where the legend begins. */
export const FIGURES_END = 628;

export const VIEWS: Record<'face' | 'front' | 'back', View> = {
  face: { x: 100, y: 36, width: 160, height: 200, drawing: face },
  front: { x: 22, y: 272, width: 150, height: 340, drawing: front },
  back: { x: 188, y: 272, width: 150, height: 340, drawing: back },
};
