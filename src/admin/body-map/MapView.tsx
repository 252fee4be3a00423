import { Button, Flex, Typography } from '@strapi/design-system';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { sizeOf, type View } from '../../body-map';
import { Figure } from './Figure';
import { type Point, pointIn } from './place';
import { VIEW_NAMES } from './words';

const Surface = styled.div<{ $view: View; $isLocked: boolean }>`
  position: relative;
  width: 100%;
  aspect-ratio: ${({ $view }) => `${sizeOf($view).width} / ${sizeOf($view).height}`};
  box-shadow: 0 0 0 1px ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: var(--ground);
  cursor: ${({ $isLocked }) => ($isLocked ? 'default' : 'crosshair')};
  touch-action: manipulation;
`;

interface Props {
  view: View;
  isLocked: boolean;
  onAdd: (point: Point) => void;
  /** Its markers, for the width of the view in pixels. */
  children: (width: number) => React.ReactNode;
}

/** One view of the figure: a click on it adds a marker there, a button one in the middle. */
export function MapView({ view, isLocked, onAdd, children }: Props) {
  const surface = useRef<HTMLDivElement>(null);
  const width = useWidth(surface);
  const name = VIEW_NAMES[view];
  const click = (event: MouseEvent) => {
    if (!isLocked) onAdd(pointIn(event.currentTarget.getBoundingClientRect(), event));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} minWidth="0">
      <Typography variant="pi" fontWeight="bold" tag="p" textAlign="center">
        {name}
      </Typography>
      <Surface
        ref={surface}
        $view={view}
        $isLocked={isLocked}
        data-view={view}
        // Screen readers pass arrow keys on within an application.
        role={isLocked ? 'group' : 'application'}
        aria-label={`Body map, ${name}`}
        onClick={click}
      >
        <Figure view={view} />
        {children(width)}
      </Surface>
      {!isLocked && (
        <Button
          variant="tertiary"
          size="S"
          fullWidth
          aria-label={`Add in the middle: ${name}`}
          onClick={() => onAdd({ x: 0.5, y: 0.5 })}
        >
          Add in the middle
        </Button>
      )}
    </Flex>
  );
}

/** Width of an element in pixels, as long as it is there. */
function useWidth(element: React.RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
