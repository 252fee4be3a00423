import { Box, Typography } from '@strapi/design-system';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  kind: 'done' | 'problem';
  /** Takes the focus again when it changes. */
  turn?: unknown;
  children: ReactNode;
}

/** What came of something that was done: it takes the focus, so that everybody hears it and goes on from there. */
export function Said({ kind, turn, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that it was said anew
  useEffect(() => {
    // A dialog that closes gives the focus back to what opened it, a moment after this.
    const timer = setTimeout(() => place.current?.focus());
    return () => clearTimeout(timer);
  }, [turn]);
  const color = kind === 'problem' ? 'danger' : 'success';
  return (
    <Box
      ref={place}
      tabIndex={-1}
      role={kind === 'problem' ? 'alert' : 'status'}
      background={`${color}100`}
      borderColor={`${color}200`}
      hasRadius
      padding={3}
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography textColor={`${color}700`}>{children}</Typography>
    </Box>
  );
}
