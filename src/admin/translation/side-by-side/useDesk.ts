import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ConfirmRequest, Conflict, Decision, Desk, SaveRequest } from '../../../translation/contract';
import { detailsOf, messageOf, useLoaded } from '../useLoaded';

type Texts = SaveRequest['segments'];

/** An entry beside its source: what was read, what is typed, and saving it. */
export function useDesk(url: string) {
  const { put, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const loaded = useLoaded<Desk>(url);
  const [changed, setChanged] = useState<Desk | undefined>();
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [dirty, setDirty] = useState(0);
  /** Typed and not saved, by path; not state, for typing must not render the page. */
  const typed = useRef(new Map<string, string>());
  const desk = changed ?? (loaded.state === 'done' ? loaded.data : undefined);
  const current = useRef(desk);
  current.current = desk;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (typed.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  const type = useCallback((path: string, text: string) => {
    const saved = current.current?.segments.find((segment) => segment.path === path)?.target?.text ?? '';
    if (text === saved) typed.current.delete(path);
    else typed.current.set(path, text);
    setDirty(typed.current.size);
  }, []);

  const write = useCallback(
    async (segments: Texts) => {
      try {
        const { data } = await put<{ data: Desk }>(url, { segments });
        for (const { path } of segments) typed.current.delete(path);
        setDirty(typed.current.size);
        setConflicts([]);
        setChanged(data.data);
        toggleNotification({ type: 'success', message: 'Saved as a draft.' });
        return true;
      } catch (error) {
        const { code, conflicts: found } = detailsOf(error);
        if (code === 'translation-conflict') setConflicts(found as Conflict[]);
        else toggleNotification({ type: 'danger', message: messageOf(error) });
        return false;
      }
    },
    [put, url, toggleNotification],
  );

  const save = useCallback(() => {
    const segments = textsOf(current.current, typed.current);
    return segments.length > 0 ? write(segments) : Promise.resolve(true);
  }, [write]);

  /** Ours are dropped and read anew, theirs (what is typed here) are saved upon what is there now. */
  const decide = useCallback(
    (decided: Record<string, Decision>) => {
      const segments = textsOf(current.current, typed.current).flatMap((text) => {
        const conflict = conflicts.find(({ path }) => path === text.path);
        if (!conflict) return [text];
        if (decided[text.path] === 'ours') {
          typed.current.delete(text.path);
          return [];
        }
        return [{ ...text, source: conflict.sourceFingerprint, target: conflict.oursFingerprint }];
      });
      return write(segments);
    },
    [conflicts, write],
  );

  const confirm = useCallback(
    async (path: string) => {
      const segment = current.current?.segments.find((one) => one.path === path);
      if (!segment?.target) return;
      const body: ConfirmRequest = {
        segments: [{ path, source: segment.source.fingerprint, target: segment.target.fingerprint }],
      };
      try {
        const { data } = await post<{ data: Desk }>(url.replace('?', '/confirm?'), body);
        setChanged(data.data);
      } catch (error) {
        toggleNotification({ type: 'danger', message: messageOf(error) });
      }
    },
    [post, url, toggleNotification],
  );

  return { loaded, desk, dirty, typed: typed.current, conflicts, type, save, decide, confirm, setConflicts };
}

function textsOf(desk: Desk | undefined, typed: ReadonlyMap<string, string>): Texts {
  return (desk?.segments ?? []).flatMap(({ path, source, target }) => {
    const text = typed.get(path);
    return text === undefined ? [] : [{ path, text, source: source.fingerprint, target: target?.fingerprint ?? null }];
  });
}
