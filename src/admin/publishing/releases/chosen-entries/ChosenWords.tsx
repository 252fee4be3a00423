import { Typography } from '@strapi/design-system';
import type { ReleaseItem } from '../../../../publishing/releases/contract';
import { languageName } from '../../../words/languageName';

/** How many entries are chosen, and in which language they are added. */
export function ChosenWords({ chosen }: { chosen: readonly Omit<ReleaseItem, 'action'>[] }) {
  const locale = chosen[0]?.locale;
  const count = chosen.length === 1 ? '1 entry is' : `${chosen.length} entries are`;
  return <Typography>{`${count} added${locale ? `, in ${languageName(locale)}` : ''}.`}</Typography>;
}
