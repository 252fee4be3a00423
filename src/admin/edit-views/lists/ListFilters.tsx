import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useAuth, useQueryParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { offered, type Wish } from './offered';
import { MARK } from './place';
import { useLanguages } from './useLanguages';
import { useTypeOf } from './useTypeOf';
import { isOn, type ListQuery, switched } from './wishes';

/** Above a list, one click each: what editors look for (injection zone `listView.actions`). */
export function ListFilters() {
  const { slug: uid = '' } = useParams();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  const permissions = useAuth('ListFilters', (auth) => auth.permissions);
  const type = useTypeOf(uid);
  const languages = useLanguages(type?.isLocalized === true);
  if (!type) return null;
  const wishes = offered({ ...type, languages, permissions, uid, locale: query.plugins?.i18n?.locale });
  if (wishes.length === 0) return null;
  const change = (wish: Wish) => setQuery({ ...switched(query, wish), page: 1 }, 'push', true);
  return (
    <fieldset aria-label="Show only" {...{ [MARK]: '' }}>
      <Flex gap={2} wrap="wrap">
        {wishes.map((wish) => (
          <Button
            key={wish.value}
            size="S"
            variant={isOn(query, wish) ? 'secondary' : 'tertiary'}
            startIcon={isOn(query, wish) ? <Check aria-hidden /> : undefined}
            aria-pressed={isOn(query, wish)}
            onClick={() => change(wish)}
          >
            {wish.label}
          </Button>
        ))}
      </Flex>
    </fieldset>
  );
}
