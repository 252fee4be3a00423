import type { UID } from '@strapi/strapi';
import { type Attribute, localizedFlag } from '../model';
import { describedAttributes } from './attributes';
import type { Weight } from './member';
import { SEARCH_WORDS } from './page';

/** How much words of an attribute count when somebody searches; undefined for what is not searched. */
export function searchWeight(uid: UID.Schema, name: string, attribute: Attribute): Weight | undefined {
  if (name === SEARCH_WORDS) return 'A';
  const member = describedAttributes(uid).get(name)?.member;
  if (member?.is !== 'value' && member?.is !== 'parts') return undefined;
  const weight = member.weight ?? (localizedFlag(attribute) === true ? 'D' : 'none');
  return weight === 'none' ? undefined : weight;
}
