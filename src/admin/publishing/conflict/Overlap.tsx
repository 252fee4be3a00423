import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ConflictingField } from '../../../edits/contract';
import { momentWords } from '../wording/record';
import { valueWords } from '../wording/values';
import type { Choice } from './decide';

interface Props {
  field: ConflictingField;
  yours: unknown;
  choice: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

/** Side by side where there is room for it. */
const Sides = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
  gap: ${({ theme }) => theme.spaces[3]};
`;

/** A field that both changed: theirs beside yours, to choose one. */
export function Overlap({ field: { field, label, by, at, theirs }, yours, choice, onChoose }: Props) {
  return (
    <Box tag="fieldset" borderColor="neutral200" hasRadius padding={4} minWidth="0">
      <Typography tag="legend" fontWeight="bold">
        {label}
      </Typography>
      <Sides>
        <Side title={`Saved by ${by ?? 'a program'}, ${momentWords(at)}`} text={valueWords(theirs)} />
        <Side title="Yours, not saved" text={valueWords(yours)} />
      </Sides>
      <Box paddingTop={3}>
        <Radio.Group
          aria-label={`Decide for ${label}`}
          name={`decide-${field}`}
          value={choice ?? ''}
          onValueChange={(value: string) => onChoose(value as Choice)}
        >
          <Flex gap={4} wrap="wrap">
            <Radio.Item value="theirs">Keep what is saved</Radio.Item>
            <Radio.Item value="yours">Keep mine</Radio.Item>
          </Flex>
        </Radio.Group>
      </Box>
    </Box>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography variant="pi" textColor="neutral600" tag="div">
        {title}
      </Typography>
      <Typography tag="div" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {text}
      </Typography>
    </Box>
  );
}
