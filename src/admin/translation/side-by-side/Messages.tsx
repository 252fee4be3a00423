import { Typography } from '@strapi/design-system';
import type { Finding } from '../../../translation/contract';
import { counted } from '../../../translation/counted';

interface Props {
  /** Why the server did not take the text. */
  refused: string | undefined;
  /** Why it cannot be saved as it is. */
  problem: string | undefined;
  /** What blocks it first. */
  findings: readonly Finding[];
}

/** What is said about the text of a segment: what keeps it from being saved, from being published, and the rest. */
export function Messages({ refused, problem, findings }: Props) {
  return (
    <>
      {refused && (
        <Typography variant="pi" fontWeight="bold" textColor="danger600" style={{ overflowWrap: 'anywhere' }}>
          {`Not saved: ${refused}`}
        </Typography>
      )}
      {problem && problem !== refused && <Message severity="blocker" message={problem} />}
      {findings.map(({ check, severity, message }) => (
        <Message key={`${check} ${message}`} severity={severity} message={message} />
      ))}
    </>
  );
}

/** How many characters still fit, or are too many. */
export function Room({ length, most }: { length: number; most: number }) {
  const left = most - length;
  return (
    <Typography variant="pi" textColor={left < 0 ? 'danger600' : 'neutral600'}>
      {left < 0 ? `${counted(-left, 'character')} too long` : `${counted(left, 'character')} left`}
    </Typography>
  );
}

function Message({ severity, message }: Pick<Finding, 'severity' | 'message'>) {
  return (
    <Typography
      variant="pi"
      textColor={severity === 'blocker' ? 'danger600' : 'neutral800'}
      style={{ overflowWrap: 'anywhere' }}
    >
      {severity === 'blocker' ? 'Blocker: ' : 'Warning: '}
      {message}
    </Typography>
  );
}
