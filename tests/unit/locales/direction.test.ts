import { directionOf } from '../../../src/locales/direction';

test.each(['ar', 'ar-XB', 'he', 'iw', 'fa', 'ur', 'ps', 'yi', 'dv', 'ckb', 'ku-Arab', 'pa-PK', 'AR-eg'])(
  '%s runs from right to left',
  (locale) => expect(directionOf(locale)).toBe('rtl'),
);

test.each(['en', 'en-XA', 'fr-CA', 'ku', 'pa', 'az', 'zh-Hant', '', 'no tag', '<script>', 'constructor'])(
  '%s runs from left to right',
  (locale) => expect(directionOf(locale)).toBe('ltr'),
);
