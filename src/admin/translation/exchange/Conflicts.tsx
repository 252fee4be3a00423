import { Box, Button, Flex, Radio, Typography } from '@strapi/design-system';
import type { Conflict, Decision } from '../../../translation/contract';

interface Props {
  conflicts: (Conflict & { id: string; label: string; entry: { name: string } })[];
  decided: Record<string, Decision>;
  onDecide: (ids: string[], take: Decision) => void;
}

/** Base, theirs and ours of every segment that changed since the export, to choose from. */
export function Conflicts({ conflicts, decided, onDecide }: Props) {
  const all = conflicts.map(({ id }) => id);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography variant="delta" tag="h3">
          Conflicts: changed here since the export
        </Typography>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={() => onDecide(all, 'ours')}>
            Keep all of ours
          </Button>
          <Button size="S" variant="tertiary" onClick={() => onDecide(all, 'theirs')}>
            Take all of theirs
          </Button>
        </Flex>
      </Flex>
      {conflicts.map((conflict) => (
        <One key={conflict.id} conflict={conflict} take={decided[conflict.id]} onDecide={onDecide} />
      ))}
    </Flex>
  );
}

function One({
  conflict,
  take,
  onDecide,
}: { conflict: Props['conflicts'][number]; take?: Decision | undefined } & Pick<Props, 'onDecide'>) {
  const { id, entry, label, changed, source, target } = conflict;
  const texts = [
    ...(changed.includes('source') ? [['Source at the export', source.base] as const] : []),
    [changed.includes('source') ? 'Source now' : 'Source', source.now] as const,
    ['Base: the translation at the export', target.base] as const,
  ];
  return (
    <Box tag="fieldset" borderColor="neutral200" hasRadius padding={4}>
      <Typography tag="legend" fontWeight="bold">
        {entry.name}, {label}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {changed.map((what) => (what === 'source' ? 'The source text changed.' : 'The translation changed.')).join(' ')}
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
          <Radio.Item value="ours">{`Keep ours: ${target.ours ?? '(nothing)'}`}</Radio.Item>
          <Radio.Item value="theirs">{`Take theirs: ${target.theirs}`}</Radio.Item>
        </Radio.Group>
      </Box>
    </Box>
  );
}
