import { inTheName } from '../../../src/admin/brand/words';

test('every text names whose panel it is', () => {
  const words = inTheName('Clinique d’Or', {
    a: 'Welcome to Strapi!',
    b: 'Add {name} to Strapi',
    c: 'Nothing',
    d: 'Strapified',
  });
  expect(words).toMatchObject({
    a: 'Welcome to Clinique d’Or!',
    b: 'Add {name} to Clinique d’Or',
    c: 'Nothing',
    d: 'Strapified',
  });
});

test('a name is not read as syntax of the texts', () => {
  expect(inTheName("O'Hara {$&} <b>", { a: 'To Strapi' }).a).toBe('To O’Hara $& b');
});
