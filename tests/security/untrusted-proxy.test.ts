import '../support/production';
import { type Application, startApplication } from '../support/application';

let app: Application;
beforeAll(async () => {
  // As in .env.example: nobody has said that a proxy stands in front.
  delete process.env.TRUST_PROXY;
  app = await startApplication();
});
afterAll(() => app.stop());

const FORGED = [
  ['X-Forwarded-For', (n: number) => `203.0.113.${n}`],
  ['X-Forwarded-For', (n: number) => `198.51.100.${n}, 203.0.113.${n}`],
  ['X-Real-IP', (n: number) => `203.0.113.${n}`],
  ['Forwarded', (n: number) => `for=203.0.113.${n}`],
] as const;
const forged = (n: number) => {
  const [name, value] = FORGED[n % FORGED.length] ?? FORGED[0];
  return { [name]: value(n) };
};

test('without TRUST_PROXY, what a client says of its address changes nothing about who it is', async () => {
  const guesses: number[] = [];
  for (let n = 0; n < 33; n += 1) {
    const credentials = { email: `nobody${n}@example.org`, password: 'wrong-password' };
    guesses.push((await app.post('/admin/login').set(forged(n)).send(credentials)).status);
  }
  expect(guesses).toEqual([...Array(30).fill(400), 429, 429, 429]);

  // At once, so that the window of five seconds does not end in between.
  const searches = await Promise.all([0, 1, 2, 3].map((n) => app.get('/api/search?q=migraine').set(forged(n))));
  const left = searches.map(({ headers }) => /r=(\d+)/.exec(headers.ratelimit ?? '')?.[1]);
  expect(left.sort()).toEqual(['46', '47', '48', '49']);
});
