import { createHash } from 'node:crypto';
import type { UID } from '@strapi/strapi';
import type { PanelConfiguration } from '../../strapi';

/** What versions wrote that did not keep in mind what they had written: fingerprints of their layouts. */
const FORMER: Readonly<Partial<Record<UID.ContentType, string>>> = {
  'api::condition.condition': '3af8ae4869a20650',
  'api::treatment.treatment': 'be4d55aeb297a50f',
  'api::injection-site.injection-site': 'd3a7fb7974ef9004',
  'api::guide.guide': '3fcaf739e9e07e1b',
  'api::approval.approval': 'a58db682200b3213',
  'api::source.source': 'c14996bc65d5fe5a',
  'api::clinician.clinician': '0a789fdbe067fdf1',
  'api::glossary-entry.glossary-entry': 'ba2a9066af7d78cb',
};

/** Whether a layout is the one that an earlier version came with: nobody has arranged it. */
export function isFormer(uid: UID.ContentType, { layouts: { list, edit } }: PanelConfiguration): boolean {
  const said = JSON.stringify({ list, edit: edit.map((row) => row.map(({ name, size }) => ({ name, size }))) });
  return createHash('sha256').update(said).digest('hex').slice(0, 16) === FORMER[uid];
}
