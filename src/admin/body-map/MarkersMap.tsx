import { Box, Field, Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Minus, Plus } from '@strapi/icons';
import { type ReactNode, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { type Marker, VIEWS } from '../../body-map';
import { Colours } from './Figure';
import { MapView } from './MapView';
import { markersOf } from './mapAboveMarkers';
import { isOnMap, newMarker, type Point } from './place';
import { Selected } from './Selected';
import { Spot } from './Spot';
import { useFocusOn } from './useFocusOn';
import { useMarkers } from './useMarkers';
import { markerWords } from './words';

interface Props {
  name: string;
  label: string;
  hint?: ReactNode;
  disabled?: boolean;
}

/** Least widths of a view, in rem of ten pixels; where there is less room, it is as wide as there is. */
const WIDTHS = [18, 26, 40, 64];

const Views = styled.div<{ $width: number }>`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, ${({ $width }) => $width}rem), 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  align-items: start;
`;

/** The markers of an injection site on the figure of the public body map, to be set by clicks and keys. */
export function MarkersMap({ name, label, hint, disabled = false }: Props) {
  const { markers, add, change, remove } = useMarkers(markersOf(name));
  const [selected, setSelected] = useState<number | undefined>();
  const [zoom, setZoom] = useState(0);
  const [said, setSaid] = useState('');
  const whole = useRef<HTMLDivElement>(null);
  const focusOn = useFocusOn(whole, markers.length);
  const absent = markers.flatMap((marker, index) => (isOnMap(marker) ? [] : [index + 1]));
  const chosen = selected === undefined ? undefined : markers[selected];

  const addAt = (view: Marker['view'], point: Point) => {
    const marker = newMarker(view, point, markers);
    add(marker);
    setSaid(`${markerWords(markers.length + 1, marker)}: added.`);
    focusOn(`[data-marker="${markers.length}"]`, markers.length + 1);
  };
  const changeTo = (index: number, marker: Marker) => {
    change(index, marker);
    setSaid(markerWords(index + 1, marker));
  };
  const removeAt = (index: number) => {
    const next = [...markers.keys()].filter((other) => other !== index && isOnMap(markers[other]));
    const following = next.find((other) => other > index) ?? next.at(-1);
    remove(index);
    setSelected(undefined);
    setSaid(`Marker ${index + 1} removed.`);
    const selector =
      following === undefined ? 'button' : `[data-marker="${following > index ? following - 1 : following}"]`;
    focusOn(selector, markers.length - 1);
  };

  return (
    <Field.Root hint={hint} data-body-map>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex justifyContent="space-between" gap={2}>
          <Typography variant="pi" fontWeight="bold" tag="p">
            {label}
          </Typography>
          <Flex gap={1}>
            <IconButton label="Smaller picture" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
              <Minus />
            </IconButton>
            <IconButton label="Larger picture" disabled={zoom === WIDTHS.length - 1} onClick={() => setZoom(zoom + 1)}>
              <Plus />
            </IconButton>
          </Flex>
        </Flex>
        {!disabled && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            Click on the body to add a marker, drag it to move it. With the keyboard: arrow keys move a marker (with
            Shift further), + and − resize it, Delete removes it. The numbers are below.
          </Typography>
        )}
        <Colours ref={whole} className="body-map">
          <Views $width={WIDTHS[zoom] ?? 18}>
            {VIEWS.map((view) => (
              <MapView key={view} view={view} isLocked={disabled} onAdd={(point) => addAt(view, point)}>
                {(width) =>
                  markers.map((marker, index) =>
                    isOnMap(marker) && marker.view === view ? (
                      <Spot
                        key={keyOf(marker, index)}
                        index={index}
                        marker={marker}
                        width={width}
                        isSelected={index === selected}
                        isLocked={disabled}
                        onSelect={() => setSelected(index)}
                        onChange={(changed) => changeTo(index, changed)}
                        onRemove={() => removeAt(index)}
                      />
                    ) : null,
                  )
                }
              </MapView>
            ))}
          </Views>
        </Colours>
        {!disabled && selected !== undefined && isOnMap(chosen) && (
          <Selected
            number={selected + 1}
            marker={chosen}
            onChange={(changed) => changeTo(selected, changed)}
            onRemove={() => removeAt(selected)}
          />
        )}
        {absent.length > 0 && (
          <Box>
            <Typography variant="pi" textColor="danger600" tag="p">
              {`Not on the map, for a number lacks or is out of range: ${absent.map((number) => `marker ${number}`).join(', ')}. Mend it below.`}
            </Typography>
          </Box>
        )}
        <VisuallyHidden role="status" aria-live="polite">
          {said}
        </VisuallyHidden>
        <Field.Hint />
      </Flex>
    </Field.Root>
  );
}

/** Strapi gives a row of the form a key of its own. */
function keyOf(marker: unknown, index: number): string | number {
  return (marker as { __temp_key__?: string }).__temp_key__ ?? index;
}
