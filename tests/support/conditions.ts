import { conditionText, type editor, treatmentText, uids } from './fixtures';

/** What the tests of facts look at in a condition. */
interface Found {
  evidenceLevel: string;
  codes: { system: string; value: string }[];
  treatments: { slug: string }[];
}

const populate = { codes: true, treatments: { fields: ['slug'] } };

/** Conditions and treatments as the tests of facts need them. */
export function conditions(edit: ReturnType<typeof editor>) {
  const { CONDITION, TREATMENT } = uids;
  return {
    async look(documentId: string, locale: string, status: 'draft' | 'published'): Promise<Found> {
      return (await edit.find(CONDITION, { documentId, locale, status, populate })) as unknown as Found;
    },

    /** A condition that is live in English and French. */
    async liveCondition(slug: string, facts: object = {}): Promise<string> {
      const { documentId } = await edit.create(CONDITION, {
        locale: 'en',
        data: { ...conditionText(slug), evidenceLevel: 'limited', ...facts },
      });
      await edit.update(CONDITION, { documentId, locale: 'fr', data: conditionText(`${slug}-fr`) });
      await edit.publish(CONDITION, { documentId, locale: 'en' });
      await edit.publish(CONDITION, { documentId, locale: 'fr' });
      return documentId;
    },

    /** A treatment that is a draft in English. */
    async treatment(slug: string): Promise<string> {
      return (await edit.create(TREATMENT, { locale: 'en', data: treatmentText(slug) })).documentId;
    },
  };
}

export const code = (value: string) => ({ system: 'icd-10-cm', value });
export const values = ({ codes }: Found) => codes.map(({ value }) => value);
export const slugs = ({ treatments }: Found) => treatments.map(({ slug }) => slug);
