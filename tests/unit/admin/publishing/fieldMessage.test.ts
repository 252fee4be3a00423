// Messages are the browser's.
/// <reference lib="dom" />
import { isFieldMessage, isFrom, placeIn } from '../../../../src/admin/publishing/previews/fieldMessage';

const page = {} as Window;
const frame = { src: 'https://clinic.example/condition.html?preview=x', contentWindow: page } as HTMLIFrameElement;
const message = (data: unknown, more: object = {}) =>
  ({ source: page, origin: 'https://clinic.example', data, ...more }) as unknown as MessageEvent;
const chosen = (path: unknown) => message({ type: 'strapiFieldFocusIntent', payload: { path } });
const source = 'documentId=s33bu3hv8z&type=text&path=faqs.0.question&model=api%3A%3Aguide.guide&kind=collectionType';

test('a page that is previewed says where a text is kept', () => {
  expect(isFieldMessage(chosen(source))).toBe(true);
  expect(placeIn(chosen(`${source}&locale=fr`))).toEqual({
    model: 'api::guide.guide',
    documentId: 's33bu3hv8z',
    path: 'faqs.0.question',
    locale: 'fr',
  });
  expect(placeIn(chosen(source))?.locale).toBeNull();
});

test.each([
  ['another site', { origin: 'https://elsewhere.example' }],
  ['another window of the same site', { source: {} }],
  ['nobody', { source: null, origin: 'null' }],
])('what comes from %s is not from the preview', (_, more) => {
  expect(isFrom(frame, message({}))).toBe(true);
  expect(isFrom(frame, message({}, more))).toBe(false);
  expect(isFrom(null, message({}))).toBe(false);
});

test.each([
  undefined,
  7,
  '',
  'path=name',
  source.replace('faqs.0.question', '..%2Fname'),
  source.replace('guide.guide', 'guide.guide%2F..%2F..'),
  source.replace('api%3A%3A', 'admin%3A%3A'),
  source.replace('s33bu3hv8z', 'create%3Fx'),
  `${source}&locale=fr%26status%3Dpublished`,
  `${source}&locale=fr${'x'.repeat(1000)}`,
])('%j names no place', (path) => {
  expect(placeIn(chosen(path))).toBeUndefined();
});

test.each([null, 'strapiFieldFocusIntent', { type: 'strapiUpdate' }])('%j is another message', (data) => {
  expect(isFieldMessage(message(data))).toBe(false);
});
