import { yup } from '@strapi/utils';
import { boundEmailPattern, isEmailAddress } from '../../../src/strapi/emailPattern';

test.each([
  'ada@clinic.example',
  'ada.lovelace+desk@mail.clinic.example',
  "o'hara@clinic.example",
  'ADA@CLINIC.EXAMPLE',
  'josé@clínica.example',
  'a@b-c.example',
  'admin0.123@example.org',
])('%s is an address', (address) => {
  expect(isEmailAddress(address)).toBe(true);
});

test.each([
  '',
  'ada',
  '@clinic.example',
  'ada@',
  'ada@clinic',
  'ada@clinic..example',
  'ada@-clinic.example',
  'ada@clinic.example.',
  '.ada@clinic.example',
  'a..da@clinic.example',
  'ada lovelace@clinic.example',
  'ada@clinic.example\nBcc: x@y.example',
  'ada@x@clinic.example',
  `${'a'.repeat(65)}@clinic.example`,
  `a@${'b.'.repeat(130)}example`,
])('%j is none', (address) => {
  expect(isEmailAddress(address)).toBe(false);
});

test('yup, which Strapi checks addresses with, takes no longer than the text is long', () => {
  boundEmailPattern();
  const schema = yup.object({ email: yup.string().email() });
  const started = performance.now();
  for (const hostile of [`a@${'b.'.repeat(40)}`, `a@${'bb.'.repeat(80)}_`, `a@${'b'.repeat(1_000_000)}.`])
    expect(schema.isValidSync({ email: hostile })).toBe(false);
  expect(performance.now() - started).toBeLessThan(50);
  expect(schema.isValidSync({ email: 'ada@clinic.example' })).toBe(true);
});
