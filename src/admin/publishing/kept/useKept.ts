import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useAnswers } from '../saving/answers';
import { isSame, mergedValues, typedFields } from '../saving/merge';
import { sentValues } from '../saving/sentValues';
import { useEntryForm } from '../saving/useEntryForm';
import { type Kept, keep, type Place, readKept } from './keptValues';

const PAUSE = 500;

/**
 * Keeps in the browser what is typed until it is saved.
 *
 * @returns what was typed here earlier and is neither saved nor restored, and what a person makes of it
 */
export function useKept(entry: Omit<Place, 'person'>) {
  const { uid, documentId, locale } = entry;
  const person = useAuth('Kept', ({ user }) => String(user?.id ?? ''));
  const form = useEntryForm('Kept');
  const latest = useRef(form);
  latest.current = form;
  const place: Place = { person, uid, documentId, locale };
  const [earlier, setEarlier] = useState<Kept | undefined>(() => unsaved(readKept(localStorage, place), form.values));
  const typed = useRef<Record<string, unknown>>({});
  const left = useRef(earlier);
  left.current = earlier;
  const write = () => keep(localStorage, place, { ...left.current?.fields, ...typed.current });
  const latestWrite = useRef(write);
  latestWrite.current = write;

  /** What was loaded when it was typed. */
  const loaded = useRef(form.initialValues);

  useEffect(() => {
    if (form.modified) {
      loaded.current = form.initialValues;
      typed.current = typedFields(form.initialValues, form.values);
    } else if (loaded.current === form.initialValues) typed.current = {};
    // What is loaded anew is not typed: what was is kept until it is known to be saved.
    else return undefined;
    const timer = setTimeout(() => latestWrite.current(), PAUSE);
    return () => clearTimeout(timer);
  }, [form.values, form.modified, form.initialValues]);

  useEffect(() => {
    const leave = () => latestWrite.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  useAnswers(uid, documentId, (answer) => {
    if (!answer.isSaved) return;
    const saved = (answer.data ?? {}) as Record<string, unknown>;
    const rest = (fields: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(fields).filter(
          ([name, value]) => !(name in saved && isSame(sentValues({ value }).value, saved[name])),
        ),
      );
    const overtaken = rest(typed.current);
    typed.current = {};
    const fields = { ...(left.current && rest(left.current.fields)), ...overtaken };
    left.current = Object.keys(fields).length > 0 ? { at: new Date().toISOString(), fields } : undefined;
    setEarlier(left.current);
    write();
  });

  return {
    earlier,
    restore: () => {
      if (!earlier) return;
      latest.current.setValues(mergedValues(latest.current.values, earlier.fields));
      setEarlier(undefined);
    },
    discard: () => {
      left.current = undefined;
      setEarlier(undefined);
      write();
    },
  };
}

/** What of it the form does not hold: it may hold it already, where only the screen became smaller. */
function unsaved(kept: Kept | undefined, held: Readonly<Record<string, unknown>>): Kept | undefined {
  if (!kept) return undefined;
  const fields = Object.fromEntries(Object.entries(kept.fields).filter(([name, value]) => !isSame(held[name], value)));
  return Object.keys(fields).length > 0 ? { ...kept, fields } : undefined;
}
