import { Box, Button, Link, SingleSelect, SingleSelectOption, Td, Tr, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Release, ReleaseItem } from '../../../../publishing/releases/contract';
import { editView } from '../../../addresses';
import { columnsOf, WideTable } from '../../../parts/WideTable';
import { languageName } from '../../../words/languageName';
import { ACTIONS } from '../../wording/releases';

export type Item = Release['items'][number];

interface Props {
  items: readonly Item[];
  isBusy: boolean;
  /** Without it, what becomes of them is only said. */
  onSwitch?: (item: Item, action: ReleaseItem['action']) => void;
  onRemove?: (item: Item) => void;
}

/** Every language of every entry of a release, and what becomes of it. */
export function ItemTable({ items, isBusy, onSwitch, onRemove }: Props) {
  const columns = columnsOf('Entry', 'Type', 'Language', 'What becomes of it', ...(onRemove ? ['Remove'] : []));
  return (
    <WideTable label="Entries of the release" columns={columns} rowCount={items.length}>
      {items.map((item) => (
        <Tr key={`${item.uid} ${item.documentId} ${item.locale}`}>
          <Td>
            <Entry item={item} />
          </Td>
          <Td>
            <Typography>{item.type}</Typography>
          </Td>
          <Td>
            <Typography>{item.locale === null ? 'Every language' : languageName(item.locale)}</Typography>
          </Td>
          <Td>
            {onSwitch ? (
              <Box minWidth="11rem">
                <SingleSelect
                  aria-label={`What becomes of ${nameOf(item)}`}
                  size="S"
                  disabled={isBusy}
                  value={item.action}
                  onChange={(value: string | number) => onSwitch(item, value as ReleaseItem['action'])}
                >
                  {Object.entries(ACTIONS).map(([value, words]) => (
                    <SingleSelectOption key={value} value={value}>
                      {words}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Box>
            ) : (
              <Typography>{ACTIONS[item.action]}</Typography>
            )}
          </Td>
          {onRemove && (
            <Td>
              <Button
                size="S"
                variant="tertiary"
                disabled={isBusy}
                aria-label={`Remove ${nameOf(item)}`}
                onClick={() => onRemove(item)}
              >
                Remove
              </Button>
            </Td>
          )}
        </Tr>
      ))}
    </WideTable>
  );
}

function Entry({ item: { uid, documentId, locale, name, isDeleted } }: { item: Item }) {
  return (
    <Box maxWidth="22rem" minWidth="9rem" style={{ overflowWrap: 'anywhere' }}>
      {isDeleted ? (
        <>
          <Typography style={{ whiteSpace: 'normal' }}>{name}</Typography>
          <Typography variant="pi" tag="p" textColor="danger600" style={{ whiteSpace: 'normal' }}>
            Deleted: remove it from the release.
          </Typography>
        </>
      ) : (
        <Link tag={RouterLink} to={editView(uid, documentId, locale)} style={{ whiteSpace: 'normal' }}>
          {name}
        </Link>
      )}
    </Box>
  );
}

const nameOf = ({ name, locale }: Item) => (locale === null ? name : `${name} in ${languageName(locale)}`);
