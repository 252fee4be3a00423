import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { Worklist } from '../../../worklist/contract';
import { useLoaded } from '../../useLoaded';
import { DigestChoice } from './DigestChoice';
import { WorkGroup } from './WorkGroup';

/** On the homepage: everything that needs the person, by kind, and whether they get it by e-mail. */
export function WorklistWidget() {
  const loaded = useLoaded<Worklist>('/worklist');
  if (loaded.state === 'loading') return <Widget.Loading />;
  if (loaded.state === 'failed') return <Widget.Error />;
  const { work } = loaded.data;
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {work.length === 0 && <Typography>Nothing needs you now.</Typography>}
      {work.map((one) => (
        <WorkGroup key={one.kind} work={one} />
      ))}
      <DigestChoice />
    </Flex>
  );
}
