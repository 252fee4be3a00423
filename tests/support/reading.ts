import type { Reading } from '../../src/served';

/** English, published, and nothing else: for what is read beneath REST and GraphQL. */
export const ENGLISH: Reading = {
  requested: 'en',
  chain: ['en'],
  origin: 'en',
  consulted: ['en'],
  status: 'published',
  asked: {},
  among: '',
};
