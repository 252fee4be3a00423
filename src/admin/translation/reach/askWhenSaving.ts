import type { Reach, ReachQuestion } from '../../../translation/contract';
import { type Answer, type Arguments, type Endpoint, extendEndpoints, type Request } from '../../saves/endpoint';
import { ask, canAsk } from './asking';
import { rememberChoices, withChoices } from './chosenBefore';

/** As of validation, about no field: Strapi's buttons leave what is typed as it is then. */
const NOT_SAVED: Answer = {
  error: {
    name: 'ValidationError',
    message: 'Nothing was saved. What you typed is still here.',
    details: { errors: [] },
  },
};

/**
 * Lets the content manager's own saves ask how far they reach: the server is asked to refuse a save that outdates a
 * translation (see the contract of translation, `Reach`), and what is chosen then goes with the save that is made. So a
 * save is asked about exactly what it does, after every conflict with what others saved.
 *
 * Call it last: whatever else extends how a save is sent, is within it.
 */
export function askWhenSaving(): void {
  extendEndpoints({
    updateDocument: (endpoint) => askFirst(endpoint, 'Save'),
    publishDocument: (endpoint) => askFirst(endpoint, 'Publish'),
  });
}

function askFirst(endpoint: Endpoint, forward: 'Save' | 'Publish'): void {
  const { query } = endpoint;
  if (!query) return;
  // Only where there is no `query`, Redux Toolkit calls `queryFn`, which sends as often as it needs.
  endpoint.query = undefined;
  endpoint.queryFn = async (args, _api, _options, send) => {
    const told = (answer: Answer) => (answer.error ? { ...answer, error: toldOf(endpoint, answer, args) } : answer);
    const request = query(args);
    if (!mayOutdate(args)) return told(await send(request));
    const answer = await send(withReach(request, 'ask'));
    const edits = askedAbout(answer);
    if (!edits) return told(answer);
    const entry = `${args.model} ${args.documentId}`;
    const choices = await ask({ edits: withChoices(entry, edits), forward });
    if (!choices) return NOT_SAVED;
    rememberChoices(entry, edits, choices);
    return told(await send(withReach(request, choices)));
  };
}

/** Whether a save may change the text of an entry that there is, and somebody is there to be asked. */
function mayOutdate({ model, documentId, data }: Arguments): boolean {
  const fields = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return model.startsWith('api::') && documentId !== undefined && fields.length > 0 && canAsk();
}

function withReach(request: Request, reach: Reach): Request {
  return { ...request, data: { ...(request.data as object), reach } };
}

function askedAbout({ error }: Answer): ReachQuestion['edits'] | undefined {
  const details = error?.details as Partial<ReachQuestion> | undefined;
  return details?.code === 'reach-unsaid' ? details.edits : undefined;
}

/** What Redux Toolkit does to failures only where there is a `query`. */
function toldOf({ transformErrorResponse }: Endpoint, { error = {}, meta }: Answer, args: Arguments) {
  return transformErrorResponse?.(error, meta, args) ?? error;
}
