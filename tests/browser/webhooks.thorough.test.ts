/** Settings → Webhooks, as an administrator uses it: somebody is told, nobody is, and told again. */
import type { Page } from 'playwright-core';
import { until } from '../support/process';
import { answering, openReceiver, type Receiver, taken } from '../support/receiver';
import { goHome, startAdminPanel } from './adminPanel';
import { horizontalScroll, ownAxeFindings, WIDTHS } from './visit';

jest.setTimeout(300_000);

let panel: Awaited<ReturnType<typeof startAdminPanel>>;
let receiver: Receiver;
let page: Page;
let errors: string[];
beforeAll(async () => {
  receiver = await openReceiver();
  panel = await startAdminPanel({ 'jobs.run': true, 'settings.webhookPrivateAddresses': ['127.0.0.1'] });
  ({ page, errors } = await panel.signedIn('strapi-super-admin', { viewport: { width: 1280, height: 900 } }));
  await goHome(page);
});
afterAll(async () => {
  await panel.stop();
  await receiver.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const said = (text: string | RegExp) => page.getByText(text).first().waitFor();

async function isFit(): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await horizontalScroll(page)).toBe(0);
    expect(await ownAxeFindings(page)).toEqual([]);
    if (process.env.SHOTS)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({
          path: `${process.env.SHOTS}-${width}-${colorScheme}-${Date.now()}.png`,
          fullPage: true,
        });
      }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('there is one page of webhooks in the settings, and it is ours', async () => {
  await page.goto('/admin/settings/application-infos');
  const links = page.getByRole('link', { name: 'Webhooks', exact: true });
  await links.first().waitFor();
  expect(await links.filter({ visible: true }).count()).toBe(1);
  await links.filter({ visible: true }).click();
  await said('Nobody is told yet');
});

test('an address that must not be told is refused, and says why; another gets its secret', async () => {
  await button('New webhook').click();
  await page.getByLabel('Address', { exact: false }).fill('http://169.254.169.254/');
  await button('Make it').click();
  await said(/leads to where nothing is sent/);
  await page.getByLabel('Address', { exact: false }).fill(receiver.url);
  await page.getByLabel('What it is').fill('The front end');
  await button('Make it').click();
  await page.getByRole('heading', { name: 'The front end' }).waitFor();
  await button('Show the secret').click();
  expect(await page.getByLabel('Secret of this webhook').inputValue()).toMatch(/^whsec_/);
});

test('a test arrives, and what became of it is said and listed', async () => {
  await button('Send a test').click();
  await said(/A test was sent\. Taken: 204/);
  expect(receiver.messages.map(({ body }) => body.type)).toEqual(['webhook.test']);
  await page.getByRole('gridcell', { name: 'A test', exact: true }).waitFor();
  await isFit();
});

test('one that fails says so, is tried again, and a delivery is sent again', async () => {
  receiver.answer = answering(500);
  const { documentId, edit } = panel;
  await edit.update('api::condition.condition', { documentId, locale: 'fr', data: { summary: 'Autre résumé.' } });
  await edit.publish('api::condition.condition', { documentId, locale: 'fr' });
  await until(async () => receiver.messages.length === 2);
  await page.reload();
  await said(/Could not be told since/);
  await isFit();
  receiver.answer = taken;
  await button('Try again now').click();
  await said('It is tried again.');
  await until(async () => receiver.messages.length === 3);
  await page
    .getByRole('button', { name: /^Send again: condition .*French/ })
    .first()
    .click();
  await said(/Sent again\. Taken: 204/);
  expect(receiver.messages.at(-1)?.text).toBe(receiver.messages.at(-2)?.text);
});

test('it is paused and resumed, gets another secret, is renamed and deleted', async () => {
  await button('Pause').click();
  await said(/^Paused: what changes meanwhile/);
  await button('Resume').click();
  await said(/^Resumed: what changed meanwhile/);
  await button('Show the secret').click();
  const before = await page.getByLabel('Secret of this webhook').inputValue();
  await button('Make a new one').click();
  await button('Make it').click();
  await said(/There is a new secret/);
  expect(await page.getByLabel('Secret of this webhook').inputValue()).not.toBe(before);
  await button('Change').click();
  await page.getByLabel('What it is').fill('A CDN');
  await button('Change it').click();
  await page.getByRole('heading', { name: 'A CDN' }).waitFor();
  await page.goto('/admin/settings/change-webhooks');
  await page.getByRole('link', { name: receiver.url }).waitFor();
  await isFit();
  await page.getByRole('link', { name: receiver.url }).click();
  await button('Delete').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await said('Nobody is told yet');
  expect(errors.filter((one) => !/400|axe/.test(one))).toEqual([]);
});
