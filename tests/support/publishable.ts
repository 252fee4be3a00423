import type { Core } from '@strapi/strapi';
import { conditionText, editor, paragraph, treatmentText, uids } from './fixtures';

const { CONDITION, TREATMENT, SITE, APPROVAL, SOURCE } = uids;
const CLINICIAN = 'api::clinician.clinician';

const REGIONS = ['US', 'GB', 'EU'];

export const today = () => new Date().toISOString().slice(0, 10);

/** A condition with all that the gate asks for. */
export interface Publishable {
  condition: string;
  treatment: string;
  site: string;
  source: string;
  clinician: string;
  /** One for each region: off-label. */
  approvals: string[];
}

let count = 0;

/** What belongs to the condition is published, the condition itself is a draft. */
export function publishable(strapi: Core.Strapi): Promise<Publishable> {
  return make(strapi, true);
}

/** All of it is drafts, of which none can be published without another. */
export function campaign(strapi: Core.Strapi): Promise<Publishable> {
  return make(strapi, false);
}

async function make(strapi: Core.Strapi, isPublished: boolean): Promise<Publishable> {
  count += 1;
  const write = editor(strapi);
  const edit = { ...write, publish: isPublished ? write.publish : async () => undefined };
  const own = `own-${count}`;
  const { documentId: source } = await edit.create(SOURCE, {
    data: { title: `Source of ${own}`, publisher: 'A journal', url: 'https://journal.example/1', year: 2024 },
  });
  const { documentId: clinician } = await edit.create(CLINICIAN as never, {
    data: { name: `Dr. Ada Example ${count}`, credentials: 'MD' },
  });
  const review = { lastReviewed: today(), reviewedBy: { set: [{ documentId: clinician }] } };
  const sources = { set: [{ documentId: source }] };
  const { documentId: site } = await edit.create(SITE, {
    locale: 'en',
    data: {
      name: `Site of ${own}`,
      slug: `site-of-${own}`,
      summary: 'Where it is given.',
      description: paragraph('It is given into the skin here.'),
      bodyRegion: 'face',
      laterality: 'paired',
      sources,
      ...review,
    },
  });
  await edit.publish(SITE, { documentId: site, locale: 'en' });
  const { documentId: treatment } = await edit.create(TREATMENT, {
    locale: 'en',
    data: treatmentText(`treatment-of-${own}`, { sources, ...review }),
  });
  await edit.publish(TREATMENT, { documentId: treatment, locale: 'en' });
  const { documentId: condition } = await edit.create(CONDITION, {
    locale: 'en',
    data: conditionText(`condition-of-${own}`, {
      limitations: paragraph('The use is off-label: it is not approved for this.'),
      evidenceLevel: 'limited',
      sources,
      treatments: { set: [{ documentId: treatment }] },
      injectionSites: { set: [{ documentId: site }] },
      ...review,
    }),
  });
  const approvals: string[] = [];
  for (const region of REGIONS) {
    const { documentId } = await edit.create(APPROVAL, {
      data: {
        region,
        regulatoryStatus: 'off_label',
        authority: `Authority of ${region}`,
        treatment: { set: [{ documentId: treatment }] },
        condition: { set: [{ documentId: condition }] },
        injectionSites: { set: [{ documentId: site }] },
        source: { set: [{ documentId: source }] },
      },
    });
    await edit.publish(APPROVAL, { documentId });
    approvals.push(documentId);
  }
  return { condition, treatment, site, source, clinician, approvals };
}

/** What a refusal says; fails if there is none. */
export async function refusalOf(
  work: Promise<unknown>,
): Promise<{ rule: string; path: string; entry?: { name: string } }[]> {
  try {
    await work;
  } catch (error) {
    const { details } = error as { details?: { code?: string; findings?: [] } };
    if (details?.code !== 'publish-refused') throw error;
    return details.findings ?? [];
  }
  throw new Error('It was not refused.');
}
