import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import { parse } from 'yaml';
import { parseRichText } from '../../database/seed/richText';
import type { Combination, Subject, Text } from '../../src/publishing/subject';
import { ROOT } from './root';
import { related, subject } from './subject';

const FOLDERS: Record<string, UID.ContentType> = {
  conditions: 'api::condition.condition',
  treatments: 'api::treatment.treatment',
  'injection-sites': 'api::injection-site.injection-site',
  guides: 'api::guide.guide',
};

const PLAIN =
  /(?:^|\.)(?:name|question|summary|seo\.\w+|imageAlternativeText|imageCaption|evidenceNote|administeredBy)$/;
const NO_TEXT = ['slug', 'reviewedBy', 'lastReviewed'];

const folder = path.join(ROOT, 'database', 'content');
const read = (file: string) => parse(readFileSync(path.join(folder, file), 'utf8'));
const filesIn = (type: string) => readdirSync(path.join(folder, type)).map((file) => `${type}/${file}`);

/** The pages that the project ships, in each of their languages, with their texts and approvals alone. */
export function shippedSubjects(): Subject[] {
  const approvals = filesIn('approvals').map((file) => read(file).facts);
  return Object.entries(FOLDERS).flatMap(([type, uid]) =>
    filesIn(type).flatMap((file) =>
      Object.entries(read(file).text).map(([locale, text]) => {
        const documentId = path.basename(file, '.yaml');
        const combinations = approvals.filter(({ condition }) => condition === documentId).flatMap(combinationsOf);
        return subject({ uid, documentId, locale, texts: textsOf(text, '', ''), combinations });
      }),
    ),
  );
}

function combinationsOf(approval: Record<string, string & string[]>): Combination[] {
  const { treatment = '', condition = '', region = '', injectionSites = [], regulatoryStatus } = approval;
  return injectionSites.map((site) => ({
    treatment: related(treatment),
    condition: related(condition),
    site: related(site),
    region,
    statuses: [regulatoryStatus as unknown as Combination['statuses'][number]],
  }));
}

function textsOf(value: unknown, at: string, field: string): Text[] {
  if (typeof value === 'string') {
    if (PLAIN.test(field)) return [textAt(at, field, 'text', value)];
    return parseRichText(value).flatMap((block, index): Text[] => {
      const blocks = block.type === 'list' ? block.children : [block];
      return blocks.map(({ type, children }, item) => {
        const words = children.flatMap((one) => (one.type === 'link' ? one.children : [one])).map(({ text }) => text);
        return textAt(`${at}.${index}${block.type === 'list' ? `.${item}` : ''}`, field, type, words.join(''));
      });
    });
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    if (NO_TEXT.includes(key)) return [];
    const name = Array.isArray(value) ? field : [field, key].filter(Boolean).join('.');
    return textsOf(one, [at, key].filter(Boolean).join('.'), name);
  });
}

function textAt(at: string, field: string, kind: Text['kind'], words: string): Text {
  return { path: at, field, kind, words, safety: field.startsWith('safety.') };
}
