import { Button, Flex, Typography } from '@strapi/design-system';
import { Minus, Plus, Trash } from '@strapi/icons';
import type { Marker } from '../../body-map';
import { grown } from './place';
import { markerWords } from './words';

interface Props {
  number: number;
  marker: Marker;
  onChange: (marker: Marker) => void;
  onRemove: () => void;
}

/** What can be done with the marker that is selected, for those who have a pointer and no keys. */
export function Selected({ number, marker, onChange, onRemove }: Props) {
  return (
    <Flex gap={3} wrap="wrap" justifyContent="space-between" background="neutral100" hasRadius padding={3}>
      <Typography variant="pi">{markerWords(number, marker)}</Typography>
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" startIcon={<Minus />} onClick={() => onChange(grown(marker, -1))}>
          Smaller
        </Button>
        <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={() => onChange(grown(marker, 1))}>
          Larger
        </Button>
        <Button variant="danger-light" size="S" startIcon={<Trash />} onClick={onRemove}>
          {`Remove marker ${number}`}
        </Button>
      </Flex>
    </Flex>
  );
}
