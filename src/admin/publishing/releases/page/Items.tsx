import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ItemsRequest, Release } from '../../../../publishing/releases/contract';
import { Said } from '../../../parts/Said';
import { ACTIONS, isToCome } from '../../wording/releases';
import { type Acting, useAct } from '../useAct';
import { AddEntries } from './AddEntries';
import { type Item, ItemTable } from './ItemTable';

/** What a release holds; before it is published it can be changed. */
export function Items({ release, onReload, ...acting }: Acting & { release: Release; onReload: () => void }) {
  const { act, isRunning, problem } = useAct(acting);
  const { toggleNotification } = useNotification();
  // Whoever goes through the table stays where they are.
  const switching = useAct({
    ...acting,
    onDone: (message) => {
      toggleNotification({ type: 'success', message });
      onReload();
    },
  });
  const [isAdding, setAdding] = useState(false);
  const isChangeable = isToCome(release) && release.mayPublish;
  const request = ({ uid, documentId, locale }: Item, action: Item['action']): ItemsRequest => ({
    items: [{ uid, documentId, locale, action }],
  });
  const switchTo = (item: Item, action: Item['action']) =>
    switching.act('/items', request(item, action), `${item.name}: ${ACTIONS[action].toLowerCase()}.`);
  const remove = (item: Item) =>
    act('/items/remove', request(item, item.action), `${item.name}: taken out of the release.`);
  return (
    <Flex tag="section" aria-label="Entries" direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="center" justifyContent="space-between">
        <Typography variant="beta" tag="h2">
          Entries
        </Typography>
        {isChangeable && (
          <Button variant="secondary" startIcon={<Plus />} onClick={() => setAdding(true)}>
            Add entries…
          </Button>
        )}
      </Flex>
      {(problem ?? switching.problem) && <Said kind="problem">{problem ?? switching.problem}</Said>}
      {release.items.length === 0 ? (
        <Box background="neutral0" hasRadius padding={6}>
          <Typography>
            {isChangeable ? 'Nothing yet. Add the entries that are to be published together.' : 'It holds nothing.'}
          </Typography>
        </Box>
      ) : (
        <ItemTable
          items={release.items}
          isBusy={isRunning || switching.isRunning}
          {...(isChangeable && { onSwitch: switchTo, onRemove: remove })}
        />
      )}
      {isAdding && (
        <AddEntries
          release={release}
          id={acting.id}
          onDone={(said) => {
            setAdding(false);
            acting.onDone(said);
          }}
          onOvertaken={(message) => {
            setAdding(false);
            acting.onOvertaken(message);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Flex>
  );
}
