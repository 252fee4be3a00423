import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import limits from '../../../config/limits';
import { assertInertSvg } from '../../../src/uploads/content/inertSvg';
import { ROOT } from '../../support/root';

const bounds = limits().pictures.svg;
const read = (text: string) => assertInertSvg('a.svg', text, bounds);
const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inside}</svg>`;

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script in another case', svg('<SCRIPT>alert(1)</SCRIPT>')],
  ['a script behind a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>`],
  ['a script from elsewhere', svg('<script href="//evil.example"/>')],
  ['a handler', svg('<rect/>', ' onload="alert(1)"')],
  ['a handler in another case', svg('<rect ONCLICK="alert(1)"/>')],
  ['a handler behind a prefix', svg('<rect xlink:onclick="alert(1)"/>')],
  ['a page in it', svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/></foreignObject>')],
  ['XHTML in its notes', svg('<metadata><script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script></metadata>')],
  ['an animation that sets an address', svg('<use href="#a"><set attributeName="href" to="data:x"/></use>')],
  ['an animation', svg('<rect><animate attributeName="x" values="0;1"/></rect>')],
  ['a link', svg('<a href="javascript:alert(1)"><rect/></a>')],
  ['an address of script', svg('<use href="javascript:alert(1)"/>')],
  ['a use of elsewhere', svg('<use xlink:href="https://evil.example/a.svg#b"/>')],
  ['a use of a page in itself', svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>')],
  ['a picture from elsewhere', svg('<image href="https://evil.example/a.png"/>')],
  ['a drawing within', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  ['a picture from elsewhere by a filter', svg('<filter><feImage href="/admin/logout"/></filter>')],
  ['a style from elsewhere', svg('<style>@import "https://evil.example/a.css";</style>')],
  ['a style split in two', svg('<style>@imp<![CDATA[ort "https://evil.example/a.css";]]></style>')],
  ['an address in a style', svg('<style>rect{fill:url(https://evil.example/a)}</style>')],
  ['an address in an attribute', svg('<rect style="fill:url( \'//evil.example/a\' )"/>')],
  ['an address to paint with', svg('<rect fill="url(https://evil.example/a.svg#b)"/>')],
  ['an escape in a style', svg('<rect fill="u\\72l(https://evil.example/a)"/>')],
  ['a font', svg('<style>@font-face{src:url(#a)}</style>')],
  ['another base', svg('<use href="#a"/>', ' xml:base="https://evil.example/"')],
  ['a style sheet', `<?xml-stylesheet href="a.xsl"?>${svg('')}`],
  ['entities', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('&x;')}`],
  ['an entity bomb', `<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`],
  ['an entity of HTML', svg('&nbsp;')],
  ['another encoding', `<?xml version="1.0" encoding="utf-7"?>${svg('')}`],
  ['no end', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['two roots', `${svg('')}${svg('')}`],
  ['no namespace', '<svg/>'],
  ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['a root of another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"/>'],
  ['nothing', ''],
  ['depth', svg('<g>'.repeat(200) + '</g>'.repeat(200))],
  ['breadth', svg('<g/>'.repeat(30_000))],
])('an SVG with %s is refused, with the reason', async (_, text) => {
  await expect(read(text)).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringMatching(/^a\.svg: .+\(line \d+\)\.$/),
    details: { code: 'file-refused' },
  });
});

test.each([
  [
    'shapes and gradients',
    svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke:url(\'#a\')"/>'),
  ],
  ['a style of its own', svg('<style>.a{fill:#fff} /* see (1) */</style><path class="a" d="M0 0"/>')],
  ['a picture within', svg('<image xlink:href="data:image/png;base64,iVBORw0KGgo="/><use href="#a"/>')],
  ['the shadow of a drawing program', svg('<filter id="f"><feGaussianBlur stdDeviation="2"/></filter>')],
  ['words about it', svg('<title>Image (left): javascript</title>', ' aria-label="Image (left) url(1)" role="img"')],
  [
    'the notes of a drawing program',
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg(
      '<i:view pagecolor="#fff"/><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>',
      ' xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:file="C:\\a.svg"',
    )}`,
  ],
])('an SVG with %s is taken', async (_, text) => {
  await expect(read(text)).resolves.toBeUndefined();
});

test('the pictures that ship are taken', async () => {
  const folder = path.join(ROOT, 'database/content/images');
  for (const name of readdirSync(folder)) await read(readFileSync(path.join(folder, name), 'utf8'));
});
