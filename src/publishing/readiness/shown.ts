import type { Core } from '@strapi/strapi';
import type { Settings } from '../../../config/settings';
import type { Finding } from '../../findings';
import { readLabels } from '../../labels';
import type { Assessment } from '../assess';
import type { ShownFinding } from '../contract';
import { formPath } from '../gate';
import type { Subject } from '../subject';

/** Findings with what their fields are called, and where they stand in the form. */
export async function shown(strapi: Core.Strapi, { subject, findings }: Assessment): Promise<ShownFinding[]> {
  const order = [...subject.texts.map(({ path }) => path), ...subject.missing];
  const { label } = (await readLabels(strapi, subject.uid))(order);
  const { neverOverridden } = strapi.config.get<Settings>('settings').publishing;
  return findings.map((finding) => {
    const field = formPath(finding.path, subject.values).join('.');
    return {
      ...finding,
      field,
      label: finding.path === '' ? '' : label(segmentAt(finding, subject, field)),
      ...(finding.severity === 'blocker' && { isOverridable: !neverOverridden.includes(finding.rule) }),
    };
  });
}

/** What labels are read by: the text at a path, or the attribute that it names. */
function segmentAt({ path }: Finding, { texts }: Subject, field: string) {
  const text = texts.find((one) => one.path === path);
  const names = (text?.field ?? field.replace(/\.\d+(?=\.|$)/g, '')) || path;
  const place = names.includes('.') || !text ? path : path.replace(/\.\d+$/, '');
  return { path, place, field: names };
}
