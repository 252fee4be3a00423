import type { Code } from '../../../../src/tagged-text';
import type { XliffDocument, XliffUnit, XliffVersion } from '../../../../src/translation/xliff';

const CONDITION = 'k3v9q0n7abc1';
const CLINIC = 'zz81aa';

const unit = (id: string, given: Partial<XliffUnit> & { source: string }): XliffUnit => ({
  id: `${CONDITION}.${id}`,
  path: id,
  restype: 'x-paragraph',
  translate: true,
  sourceCodes: [],
  state: 'missing',
  sourceFingerprint: 'c2d5a5e0b1f7',
  sourceStatus: 'published',
  notes: [],
  ...given,
});

const codes: Code[] = [
  { id: '1', type: 'bold' },
  { id: '2', type: 'link', value: 'https://clinic.example/book' },
  { id: '3', type: 'italic' },
  { id: '4', type: 'break' },
  { id: '5', type: 'placeholder', value: '{clinic}' },
  { id: '6', type: 'underline' },
  { id: '7', type: 'strikethrough' },
  { id: '8', type: 'code' },
];

/** Two documents with every state, every code, a limit, notes, and text a careless writer would spoil. */
export function sample(version: XliffVersion): XliffDocument {
  return {
    version,
    sourceLocale: 'en',
    targetLocale: 'cs',
    files: [
      {
        original: `api::condition.condition/${CONDITION}`,
        units: [
          unit('name', {
            source: 'Cervical dystonia &amp; you: 5 &lt; 10',
            restype: 'x-string',
            maxLength: 120,
            notes: ['Heading of the page.'],
          }),
          unit('summary.0', {
            source: 'Ask your <1>doctor</1> or <2>book <3>online</3></2>.<4/>It is free at <5/>.',
            sourceCodes: codes,
            target: 'Zeptejte se <1>lékaře</1> nebo se <2>objednejte <3>online</3></2>.<4/>V <5/> je to zdarma.',
            targetFingerprint: '9f00d4a1e2b3',
            state: 'draft',
          }),
          unit('summary.1', {
            source: 'Who can have it?',
            target: 'Kdo ji může dostat?',
            restype: 'x-heading',
            targetFingerprint: '0aa1b2c3d4e5',
            state: 'published',
          }),
          unit('summary.2', {
            source: 'The effect lasts <6>about</6> <7>two</7> three months <8>[12 weeks]</8>.',
            sourceCodes: codes,
            target: 'Účinek <6>trvá</6> asi <7>dva</7> měsíce <8>[12 týdnů]</8>.',
            targetFingerprint: '111111111111',
            state: 'outdated',
            sourceStatus: 'draft',
            notes: ['Before: "The effect lasts about two months."', 'Say how long & how well that is known.'],
          }),
          unit('summary.3.0', {
            source: 'Tell us about all your medicines.',
            target: 'Informujte nás o všech svých lécích.',
            restype: 'x-list-item',
            state: 'proposal',
          }),
          unit('slug', { source: 'cervical-dystonia', restype: 'x-string', translate: false }),
        ],
      },
      {
        original: `api::clinic.clinic/${CLINIC}`,
        units: [
          unit('siteName', {
            id: `${CLINIC}.siteName`,
            source: '  Health A–Z 🩺 — two  spaces,\nnew line\ttab ]]> "quoted" \'too\' ',
            restype: 'x-string',
          }),
          unit('footer', {
            id: `${CLINIC}.footer`,
            source: 'Hello <1/>, you have <2/> messages.',
            sourceCodes: [
              { id: '1', type: 'placeholder', value: '{name}' },
              { id: '2', type: 'placeholder', value: '{"count" > 1}' },
            ],
          }),
        ],
      },
    ],
  };
}
