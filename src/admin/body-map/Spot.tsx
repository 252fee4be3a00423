import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Marker } from '../../body-map';
import { grown, LARGE_STEP, movedTo, type Point, pointIn, resizedTo, STEP } from './place';
import { markerWords } from './words';

/** Least size of what is pressed, in pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;
/** Pixels that a pointer moves before it drags: a press alone moves nothing. */
const SLACK = 3;

const Target = styled.button`
  position: absolute;
  transform: translate(-50%, -50%);
  min-width: ${TARGET}px;
  min-height: ${TARGET}px;
  aspect-ratio: 1;
  padding: 0;
  border: 0;
  border-radius: 50%;
  background: transparent;
  cursor: grab;
  touch-action: none;
  &:active { cursor: grabbing; }
  &:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
  &[aria-pressed='true'], &:focus, &:hover { z-index: 1; }
  span&[role='img'] { cursor: default; }
`;

const Area = styled.span`
  position: absolute;
  left: 50%;
  top: 50%;
  transform: translate(-50%, -50%);
  border: 1.5px solid var(--marker);
  border-radius: 50%;
  background: color-mix(in srgb, var(--marker) 28%, transparent);
  [aria-pressed='true'] > & { border-width: 2.5px; background: color-mix(in srgb, var(--marker) 45%, transparent); }
`;

const Badge = styled.span`
  position: absolute;
  left: 50%;
  bottom: calc(50% + var(--drawn) / 2 + 1px);
  transform: translateX(-50%);
  min-width: 16px;
  padding: 0 4px;
  border-radius: 8px;
  background: var(--marker);
  color: var(--number);
  font: 700 11px/16px system-ui, sans-serif;
  text-align: center;
  pointer-events: none;
`;

const Grip = styled.span`
  position: absolute;
  left: calc(50% + max(var(--drawn) / 2, 8px) - 2px);
  top: 50%;
  width: ${TARGET}px;
  height: ${TARGET}px;
  transform: translateY(-50%);
  cursor: ew-resize;
  touch-action: none;
  &::after {
    content: '';
    position: absolute;
    inset: 7px;
    border: 2px solid var(--ground);
    border-radius: 50%;
    background: var(--marker);
  }
`;

interface Props {
  index: number;
  marker: Marker;
  /** Width of the view on the screen, in pixels. */
  width: number;
  isSelected: boolean;
  isLocked: boolean;
  onSelect: () => void;
  onChange: (marker: Marker) => void;
  onRemove: () => void;
}

/** One marker on a view: moved and resized with a pointer or with keys. */
export function Spot({ index, marker, width, isSelected, isLocked, onSelect, onChange, onRemove }: Props) {
  const { dragged, drag } = useDrag(marker, onChange);
  const { x, y, radius } = dragged ?? marker;
  const drawn = Math.max(2 * radius * width, 3);
  const style = { left: `${x * 100}%`, top: `${y * 100}%`, width: drawn, '--drawn': `${drawn}px` } as CSSProperties;
  const words = markerWords(index + 1, marker);
  const inside = (
    <>
      <Area style={{ width: drawn, height: drawn }} />
      <Badge aria-hidden>{index + 1}</Badge>
    </>
  );
  if (isLocked)
    return (
      <Target as="span" role="img" aria-label={words} style={style}>
        {inside}
      </Target>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    const changed = afterKey(marker, event);
    if (!isRemoved && !changed) return;
    event.preventDefault();
    if (isRemoved) onRemove();
    else if (changed) onChange(changed);
  };
  return (
    <Target
      type="button"
      data-marker={index}
      aria-label={words}
      aria-pressed={isSelected}
      aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight + - Delete"
      style={style}
      onFocus={onSelect}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      {...drag('move')}
    >
      {inside}
      {isSelected && <Grip aria-hidden data-grip {...drag('resize')} />}
    </Target>
  );
}

/** What a key makes of a marker; undefined for a key that means nothing to it. */
function afterKey(marker: Marker, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Marker | undefined {
  const step = shiftKey ? LARGE_STEP : STEP;
  const by = (x: number, y: number) => movedTo(marker, { x: marker.x + x, y: marker.y + y });
  if (key === 'ArrowLeft') return by(-step, 0);
  if (key === 'ArrowRight') return by(step, 0);
  if (key === 'ArrowUp') return by(0, -step);
  if (key === 'ArrowDown') return by(0, step);
  if (key === '+' || key === '=') return grown(marker, 1);
  if (key === '-' || key === '_') return grown(marker, -1);
  return undefined;
}

/** Follows a pointer that is held on a marker; the form changes once it is let go. */
function useDrag(marker: Marker, onChange: (marker: Marker) => void) {
  const [dragged, setDragged] = useState<Marker | undefined>();
  const held = useRef<{ by: 'move' | 'resize'; from: Point; at: { clientX: number; clientY: number } } | undefined>();
  const follow = (event: PointerEvent): Marker | undefined => {
    const { clientX, clientY } = event;
    const view = event.currentTarget.closest('[data-view]')?.getBoundingClientRect();
    if (!held.current || !view) return undefined;
    const { by, from, at } = held.current;
    if (!dragged && Math.hypot(clientX - at.clientX, clientY - at.clientY) < SLACK) return undefined;
    const point = pointIn(view, { clientX, clientY });
    const middle = { clientX: view.left + marker.x * view.width, clientY: view.top + marker.y * view.height };
    const reach = (pointer: { clientX: number }) => Math.abs(pointer.clientX - middle.clientX) / view.width;
    // The grip stands beside the edge, which moves by as much as the grip does.
    if (by === 'resize') return resizedTo(marker, marker.radius + reach({ clientX }) - reach(at));
    const start = pointIn(view, at);
    return movedTo(marker, { x: from.x + point.x - start.x, y: from.y + point.y - start.y });
  };
  const drag = (by: 'move' | 'resize') => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      // Not every browser focuses a button that is pressed.
      event.currentTarget.closest<HTMLElement>('[data-marker]')?.focus();
      held.current = { by, from: { x: marker.x, y: marker.y }, at: { clientX: event.clientX, clientY: event.clientY } };
    },
    onPointerMove: (event: PointerEvent) => {
      const next = follow(event);
      if (next) setDragged(next);
    },
    onPointerUp: (event: PointerEvent) => {
      event.stopPropagation();
      const next = follow(event);
      held.current = undefined;
      setDragged(undefined);
      if (next) onChange(next);
    },
    onPointerCancel: () => {
      held.current = undefined;
      setDragged(undefined);
    },
  });
  return { dragged, drag };
}
