import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import type { Candidates, Release } from '../../../../publishing/releases/contract';
import { languageName } from '../../../words/languageName';
import { type Chosen, keyOf } from './chosen';

interface Props {
  candidates: Candidates;
  release: Release;
  chosen: ReadonlyMap<string, Chosen>;
  onToggle: (one: Chosen) => void;
}

/** Entries that were found, with a box for each of their languages; what is in the release already cannot be chosen. */
export function CandidateList({ candidates: { entries, hasMore }, release, chosen, onToggle }: Props) {
  const present = new Set(release.items.map(keyOf));
  if (entries.length === 0) return <Typography role="status">Nothing that you may publish is called so.</Typography>;
  return (
    <Box tabIndex={0} role="region" aria-label="Entries that were found" maxHeight="16rem" overflow="auto">
      <Flex direction="column" alignItems="stretch" gap={4}>
        {entries.map(({ uid, documentId, name, type, locales }) => (
          <Box
            key={`${uid} ${documentId}`}
            tag="fieldset"
            style={{ border: 0, margin: 0, padding: 0, overflowWrap: 'anywhere' }}
          >
            <Typography tag="legend" variant="pi" fontWeight="bold" paddingBottom={1}>
              {`${name} (${type.toLowerCase()})`}
            </Typography>
            <Flex gap={4} wrap="wrap">
              {locales.map((locale) => {
                const one = { uid, documentId, locale };
                const isPresent = present.has(keyOf(one));
                return (
                  <Checkbox
                    key={locale ?? ''}
                    checked={isPresent || chosen.has(keyOf(one))}
                    disabled={isPresent}
                    onCheckedChange={() => onToggle(one)}
                  >
                    {locale === null ? 'Every language' : languageName(locale)}
                  </Checkbox>
                );
              })}
            </Flex>
          </Box>
        ))}
        {hasMore && <Typography variant="pi">There are more: type more of the name.</Typography>}
      </Flex>
    </Box>
  );
}
