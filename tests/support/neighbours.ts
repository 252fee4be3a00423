import { conditionText, type editor, paragraph, treatmentText, uids } from './fixtures';

const { CONDITION, TREATMENT, SITE, APPROVAL, SOURCE } = uids;

/** A condition, a treatment, a site and an approval that are related to each other. */
export interface Neighbours {
  condition: string;
  treatment: string;
  site: string;
  source: string;
  approval: string;
}

export function siteText(slug: string) {
  return {
    name: `Name of ${slug}`,
    slug,
    summary: `Summary of ${slug}`,
    description: paragraph(`About ${slug}`),
    bodyRegion: 'face',
    laterality: 'midline',
  };
}

let made = 0;
/** An address that nothing else has. */
const slug = (what: string) => {
  made += 1;
  return `${what}-${made}`;
};

export function neighbourhood(edit: ReturnType<typeof editor>) {
  return {
    /** New neighbours with texts in English and French, all drafts. */
    async neighbours(): Promise<Neighbours> {
      const source = (
        await edit.create(SOURCE, { data: { title: slug('Source'), publisher: 'P', url: 'https://example.org/' } })
      ).documentId;
      const site = (await edit.create(SITE, { locale: 'en', data: siteText(slug('site')) })).documentId;
      const treatment = (
        await edit.create(TREATMENT, {
          locale: 'en',
          data: treatmentText(slug('drug'), { injectionSites: [site], sources: [source] }),
        })
      ).documentId;
      const condition = (
        await edit.create(CONDITION, {
          locale: 'en',
          data: {
            ...conditionText(slug('condition'), { treatments: [treatment], injectionSites: [site], sources: [source] }),
            evidenceLevel: 'limited',
          },
        })
      ).documentId;
      const approval = (
        await edit.create(APPROVAL, {
          status: 'draft',
          data: {
            region: 'GB',
            regulatoryStatus: 'approved',
            authority: 'MHRA',
            condition,
            treatment,
            injectionSites: [site],
            source,
          },
        })
      ).documentId;
      await edit.update(SITE, { documentId: site, locale: 'fr', data: siteText(slug('lieu')) });
      await edit.update(TREATMENT, { documentId: treatment, locale: 'fr', data: treatmentText(slug('drogue')) });
      await edit.update(CONDITION, { documentId: condition, locale: 'fr', data: conditionText(slug('maladie')) });
      return { condition, treatment, site, source, approval };
    },

    async publish({ condition, treatment, site, approval }: Neighbours): Promise<void> {
      await edit.publish(SITE, { documentId: site, locale: '*' });
      await edit.publish(TREATMENT, { documentId: treatment, locale: '*' });
      await edit.publish(CONDITION, { documentId: condition, locale: '*' });
      await edit.publish(APPROVAL, { documentId: approval });
    },
  };
}
