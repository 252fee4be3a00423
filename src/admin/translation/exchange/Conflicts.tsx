import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import type { Conflict, Decision } from '../../../translation/contract';
import { savedWords } from '../../../translation/savedWords';
import { changedMeanwhile } from '../side-by-side/refusals';

/** What the three texts of a conflict are called where it is shown. */
export interface ConflictWords {
  heading: string;
  sourceThen: string;
  base: string;
  /** The text that is stored now, before who saved it. */
  ours: string;
  allOurs: string;
  /** The text that came in: from a file, or from the person's own keyboard. */
  theirs: string;
  allTheirs: string;
}

interface Props {
  words: ConflictWords;
  conflicts: (Conflict & { id: string; label: string; entry: { name: string } })[];
  decided: Record<string, Decision>;
  onDecide: (ids: string[], take: Decision) => void;
}

/** The three texts of every segment that changed meanwhile, to choose from. */
export function Conflicts({ words, conflicts, decided, onDecide }: Props) {
  const all = conflicts.map(({ id }) => id);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="delta" tag="h3">
          {words.heading}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button size="S" variant="tertiary" onClick={() => onDecide(all, 'ours')}>
            {words.allOurs}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => onDecide(all, 'theirs')}>
            {words.allTheirs}
          </Button>
        </Flex>
      </Flex>
      {conflicts.map((conflict) => (
        <One key={conflict.id} words={words} conflict={conflict} take={decided[conflict.id]} onDecide={onDecide} />
      ))}
    </Flex>
  );
}

function One({
  words,
  conflict,
  take,
  onDecide,
}: { conflict: Props['conflicts'][number]; take?: Decision | undefined } & Pick<Props, 'words' | 'onDecide'>) {
  const { id, entry, label, changed, source, target } = conflict;
  const texts = [
    ...(changed.includes('source') ? [[words.sourceThen, source.base] as const] : []),
    [changed.includes('source') ? 'Source now' : 'Source', source.now] as const,
    [words.base, target.base] as const,
  ];
  return (
    <Box tag="fieldset" borderColor="neutral200" hasRadius padding={4}>
      <Typography tag="legend" fontWeight="bold">
        {entry.name}, {label}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {changedMeanwhile(conflict)}
      </Typography>
      {texts.map(([name, text]) => (
        <Box key={name} paddingTop={2}>
          <Typography variant="pi" textColor="neutral600" tag="div">
            {name}
          </Typography>
          <Typography>{text ?? '(nothing)'}</Typography>
        </Box>
      ))}
      <Box paddingTop={3}>
        <Radio.Group
          aria-label={`Decide for ${label}`}
          value={take ?? ''}
          onValueChange={(value: string) => onDecide([id], value as Decision)}
        >
          <Radio.Item value="ours">{`${words.ours}${changed.includes('target') ? ` (saved ${savedWords(target)})` : ''}: ${target.ours ?? '(nothing)'}`}</Radio.Item>
          <Radio.Item value="theirs">{`${words.theirs}: ${target.theirs}`}</Radio.Item>
        </Radio.Group>
      </Box>
    </Box>
  );
}
