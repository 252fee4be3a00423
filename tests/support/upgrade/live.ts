import type { Core } from '@strapi/strapi';
import { conditions } from '../conditions';
import { conditionText, editor, paragraph, uids } from '../fixtures';
import { translatedTreatment } from '../treatment';

const { CONDITION, TREATMENT } = uids;

/** Names in what `live` makes, by which a test finds it again. */
export const LIVED = { renamed: 'lived-renamed', gone: 'lived-gone', half: 'lived-half', apart: 'lived-apart' };

/**
 * What happens to a database: pages get other addresses, a warning changes after it was translated, a document is
 * deleted, another in one language, another is not published at the moment, drafts wait.
 */
export async function live(strapi: Core.Strapi): Promise<void> {
  const edit = editor(strapi);
  const { liveCondition } = conditions(edit);
  const rename = async (documentId: string, locale: string, slug: string) => {
    await edit.update(CONDITION, { documentId, locale, data: { slug } });
    await edit.publish(CONDITION, { documentId, locale });
  };

  await rename(await liveCondition(`${LIVED.renamed}-before`), 'en', LIVED.renamed);

  const treatment = await translatedTreatment(edit);
  const safety = {
    boxedWarning: paragraph('A warning that nobody has translated yet'),
    commonSideEffects: paragraph('Effects en'),
    contraindications: paragraph('Contra en'),
    whenToSeekHelp: paragraph('Help en'),
  };
  await edit.update(TREATMENT, { documentId: treatment, locale: 'en', data: { safety } });
  await edit.publish(TREATMENT, { documentId: treatment, locale: 'en' });

  const gone = await liveCondition(`${LIVED.gone}-before`, { overview: paragraph('Pangolinosis') });
  await rename(gone, 'en', LIVED.gone);
  await edit.update(CONDITION, { documentId: gone, locale: 'en', data: { summary: 'Pangolins, again' } });
  await edit.remove(CONDITION, { documentId: gone, locale: '*' });

  const half = await liveCondition(LIVED.half);
  await edit.update(CONDITION, { documentId: half, locale: 'fr', data: { summary: 'Résumé des quokkas' } });
  await edit.remove(CONDITION, { documentId: half, locale: 'fr' });

  const apart = await liveCondition(LIVED.apart);
  await edit.unpublish(CONDITION, { documentId: apart, locale: 'fr' });
  await edit.update(CONDITION, { documentId: apart, locale: 'en', data: { summary: 'A draft that waits' } });

  await edit.create(CONDITION, { locale: 'en', data: conditionText('lived-draft') });
}
