import { open } from '../visit';
import { CONDITION, FALLEN_BACK, GUIDE, openedSite, SITE, TREATMENT } from './site';

const site = openedSite();

describe('what a patient must be able to rely on', () => {
  test.each([CONDITION, FALLEN_BACK, TREATMENT, SITE, GUIDE, '/?locale=en'])(
    'all safety information is in the open on %s',
    async (address) => {
      await open(site.page, address);
      const locale = new URL(site.page.url()).searchParams.get('locale');
      const answer = await site.application
        .get(`/api/treatments/therapeutic-botulinum-toxin?locale=${locale}`)
        .expect(200);
      const visible = squeeze(await site.page.locator('#safety').innerText());
      const texts = Object.values(answer.body.data.safety as Record<string, unknown>).flatMap(paragraphs);
      expect(texts.length).toBeGreaterThan(20);
      for (const text of texts) expect(visible).toContain(text);
    },
  );

  test.each([CONDITION, FALLEN_BACK, TREATMENT, SITE, GUIDE, '/?locale=en'])('sources stand on %s', async (address) => {
    await open(site.page, address);
    expect(await site.page.locator('#sources .sources a[href^=http]').count()).toBeGreaterThan(3);
  });

  test('approval is told in words for each region', async () => {
    await open(site.page, CONDITION);
    const row = site.page.getByRole('row', { name: /United Kingdom.*Underarm/ });
    expect(await row.getByRole('cell').nth(1).innerText()).toBe('Approved');
    expect(await site.page.getByRole('row', { name: /European Union.*Palm/ }).innerText()).toContain('Off-label');
  });
});

/** The text of each block and list item of rich text. */
function paragraphs(blocks: unknown): string[] {
  return (blocks as { type: string; children: unknown[] }[]).flatMap((block) =>
    block.type === 'list' ? paragraphs(block.children) : [squeeze(textOf(block))],
  );
}

function textOf(node: unknown): string {
  const { text, children = [] } = node as { text?: string; children?: unknown[] };
  return text ?? children.map(textOf).join('');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
