import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConfirmRequest, Conflict, Decision, Desk, SaveRequest } from '../../../translation/contract';
import { counted } from '../../../translation/counted';
import { useLoaded } from '../../useLoaded';
import { detailsOf, messageOf } from '../../words/refusals';
import { refusalsIn } from './refusals';

type Texts = SaveRequest['segments'];

/** An entry beside its source: what was read, what is typed, and saving it. */
export function useDesk(url: string) {
  const { put, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const loaded = useLoaded<Desk>(url);
  const [changed, setChanged] = useState<Desk | undefined>();
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  /** Why the server did not take what was typed, by path. */
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  /** How often something was refused. */
  const [refusals, setRefusals] = useState(0);
  const [dirty, setDirty] = useState(0);
  /** Typed and not saved, by path; not state, for typing must not render the page. */
  const typed = useRef(new Map<string, string>());
  const desk = changed ?? (loaded.state === 'done' ? loaded.data : undefined);
  const current = useRef(desk);
  current.current = desk;
  /** One write after another: a second one needs the fingerprints that the first one answers. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const busy = useRef(0);
  const inTurn = useCallback(<T>(run: () => Promise<T>): Promise<T> => {
    const turn = queue.current.then(async () => {
      busy.current += 1;
      return run().finally(() => {
        busy.current -= 1;
      });
    });
    queue.current = turn.catch(() => undefined);
    return turn;
  }, []);
  const show = useCallback((next: Desk) => {
    current.current = next; // what waits in the queue reads it before the page is rendered
    setChanged(next);
  }, []);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (typed.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const type = useCallback((path: string, text: string) => {
    // While a save is on its way, even the old text is a change: to what is being written.
    if (text === savedText(current.current, path) && busy.current === 0) typed.current.delete(path);
    else typed.current.set(path, text);
    setDirty(typed.current.size);
    setRefused((before) => without(before, path));
  }, []);

  const write = useCallback(
    async (segments: Texts, dropped: readonly string[] = []) => {
      try {
        const { data } = await put<{ data: Desk }>(url, { segments });
        for (const path of dropped) typed.current.delete(path);
        const sent = new Map(segments.map(({ path, text }) => [path, text]));
        // What was typed while the answer was on its way is not saved yet.
        for (const [path, text] of typed.current)
          if (text === sent.get(path) || text === savedText(data.data, path)) typed.current.delete(path);
        setDirty(typed.current.size);
        setConflicts([]);
        setRefused(new Map());
        show(data.data);
        toggleNotification({ type: 'success', message: 'Saved as a draft.' });
        return true;
      } catch (error) {
        const details = detailsOf(error);
        const reasons = refusalsIn(details, segments);
        setRefused(reasons);
        setRefusals((count) => count + 1);
        if (details.code === 'translation-conflict') {
          setConflicts(details.conflicts as Conflict[]);
          return false;
        }
        // Decided or not: what is wrong now is said at the segments, behind the dialog.
        if (reasons.size > 0) setConflicts([]);
        toggleNotification({ type: 'danger', message: nothingSaved(reasons) ?? messageOf(error) });
        return false;
      }
    },
    [put, url, toggleNotification, show],
  );

  const save = useCallback(
    () =>
      inTurn(async () => {
        const segments = textsOf(current.current, typed.current);
        return segments.length > 0 ? write(segments) : true;
      }),
    [inTurn, write],
  );

  /** Where the saved text is kept, what was typed is dropped; else it is saved upon what is there now. */
  const decide = useCallback(
    (decided: Record<string, Decision>) => {
      const segments = textsOf(current.current, typed.current).flatMap((text) => {
        const conflict = conflicts.find(({ path }) => path === text.path);
        if (!conflict) return [text];
        if (decided[text.path] === 'ours') return [];
        return [{ ...text, source: conflict.sourceFingerprint, target: conflict.oursFingerprint }];
      });
      // Dropped only once the rest is saved: if that fails, nothing typed is lost.
      const dropped = conflicts.filter(({ path }) => decided[path] === 'ours').map(({ path }) => path);
      return inTurn(() => write(segments, dropped));
    },
    [conflicts, inTurn, write],
  );

  const confirm = useCallback(
    (path: string) =>
      inTurn(async () => {
        const segment = current.current?.segments.find((one) => one.path === path);
        if (!segment?.target) return;
        const body: ConfirmRequest = {
          segments: [{ path, source: segment.source.fingerprint, target: segment.target.fingerprint }],
        };
        try {
          const { data } = await post<{ data: Desk }>(url.replace('?', '/confirm?'), body);
          show(data.data);
        } catch (error) {
          setRefused(refusalsIn(detailsOf(error), []));
          toggleNotification({ type: 'danger', message: messageOf(error) });
        }
      }),
    [inTurn, post, url, toggleNotification, show],
  );

  return {
    loaded,
    desk,
    dirty,
    typed: typed.current,
    refused,
    refusals,
    conflicts,
    type,
    save,
    decide,
    confirm,
    setConflicts,
  };
}

/** For all segments together; what is wrong with each is said there. */
function nothingSaved({ size }: ReadonlyMap<string, string>): string | undefined {
  if (size === 0) return undefined;
  return `Nothing was saved: ${counted(size, 'segment')} cannot be written as ${size === 1 ? 'it is' : 'they are'}.`;
}

/** The same object if there is nothing to take out: then nothing is rendered anew. */
function without(refused: ReadonlyMap<string, string>, path: string): ReadonlyMap<string, string> {
  return refused.has(path) ? new Map([...refused].filter(([one]) => one !== path)) : refused;
}

function savedText(desk: Desk | undefined, path: string): string {
  return desk?.segments.find((segment) => segment.path === path)?.target?.text ?? '';
}

function textsOf(desk: Desk | undefined, typed: ReadonlyMap<string, string>): Texts {
  return (desk?.segments ?? []).flatMap(({ path, source, target }) => {
    const text = typed.get(path);
    return text === undefined ? [] : [{ path, text, source: source.fingerprint, target: target?.fingerprint ?? null }];
  });
}
