import { contentError } from '../../errors';
import type { Finding } from '../../findings';
import type { Subject } from '../subject';
import { formPath } from './formPath';

const MOST_IN_MESSAGE = 5;

/**
 * The refusal to publish, with every blocker at once.
 *
 * @param subjects what was judged: the admin panel gets its fields named as its form does
 */
export function refusal(findings: readonly Finding[], subjects: readonly Subject[]): Error {
  const said = findings
    .slice(0, MOST_IN_MESSAGE)
    .map(
      ({ message, locale, entry }) => `${entry ? `“${entry.name}”: ` : ''}${message}${locale ? ` (${locale})` : ''}`,
    );
  const more = findings.length > MOST_IN_MESSAGE ? ` And ${findings.length - MOST_IN_MESSAGE} more.` : '';
  const count = findings.length === 1 ? 'One thing stands' : `${findings.length} things stand`;
  return contentError(400, 'publish-refused', `${count} in the way of publishing. ${said.join(' ')}${more}`, {
    findings,
    errors: fieldErrors(findings, subjects),
  });
}

/** As Strapi names errors of fields, in the form's terms. A form shows one for each: what is said of a field is one. */
function fieldErrors(findings: readonly Finding[], subjects: readonly Subject[]) {
  const byField = new Map<string, { path: string[]; message: string; name: string }>();
  for (const { path, locale, message, entry } of findings) {
    if (entry) continue;
    const form = formPath(path, subjects.find((subject) => subject.locale === locale)?.values ?? {});
    const field = form.join('.');
    const before = byField.get(field);
    byField.set(field, {
      path: form,
      message: before ? `${before.message} ${message}` : message,
      name: 'ValidationError',
    });
  }
  return [...byField.values()];
}
