/** Colours in light and dark surroundings: text reaches 4.5:1 against the ground, marks 3:1 against the skin. */
export const PALETTE = {
  light: { ground: '#fbfaf7', skin: '#f1e4d8', line: '#6f6257', ink: '#22303a', mark: '#0b6e75', number: '#ffffff' },
  dark: { ground: '#12191e', skin: '#2c363d', line: '#a9b4ba', ink: '#eef3f5', mark: '#7fd6d2', number: '#08262a' },
} as const;

const variables = (scheme: keyof typeof PALETTE) =>
  Object.entries(PALETTE[scheme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

export const STYLE = `
svg{${variables('light')};font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
@media (prefers-color-scheme:dark){svg{${variables('dark')}}}
.ground{fill:var(--ground)}
.outline{fill:var(--line);stroke:var(--line);stroke-linecap:round;stroke-linejoin:round}
.skin{fill:var(--skin);stroke:var(--skin);stroke-linecap:round;stroke-linejoin:round}
.limb{fill:none}
.feature{fill:none;stroke:var(--line);stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.faint{stroke-width:1;opacity:.75}
.dot{fill:var(--line)}
.view{font-size:12px;font-weight:600;fill:var(--ink);text-anchor:middle}
.area{fill:var(--mark);opacity:.22}
.badge{fill:var(--mark);stroke:var(--ground);stroke-width:1.2}
.number{font-size:10.5px;font-weight:700;fill:var(--number);text-anchor:middle}
.two{font-size:9.5px;letter-spacing:-.4px}
.name{font-size:13px;fill:var(--ink)}`;
