import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import type { Coverage } from '../../../translation/contract';
import { useLoaded } from '../../useLoaded';
import { Bar, isDone } from '../overview/Bar';

/** On the homepage: how much there is to translate, per language of the person. */
export function TranslationWidget() {
  const loaded = useLoaded<Coverage>('/translation/coverage');
  if (loaded.state === 'loading') return <Widget.Loading />;
  if (loaded.state === 'failed') return <Widget.Error />;
  if (loaded.data.locales.length === 0) return <Widget.NoPermissions />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {loaded.data.locales.map(({ code, name, progress }) => (
        <Flex key={code} justifyContent="space-between" gap={4} wrap="wrap">
          <Link tag={RouterLink} to="/translations">
            {name}
          </Link>
          <Bar progress={progress} />
        </Flex>
      ))}
      {loaded.data.locales.every(({ progress }) => isDone(progress)) && (
        <Typography>Everything is translated.</Typography>
      )}
    </Flex>
  );
}
