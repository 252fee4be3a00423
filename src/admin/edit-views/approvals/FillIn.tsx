import { useFetchClient, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { aboutIn } from './newApproval';

interface Related {
  id: number;
  documentId: string;
  name?: string;
  status?: string;
  locale?: string | null;
}

/** Fills in what a new approval is about (injection zone `editView.right-links`), as if it had been chosen in the form. */
export function FillIn({ slug }: { slug: string }) {
  const { id } = useParams();
  const { search } = useLocation();
  const about = slug === 'api::approval.approval' && (id === 'create' || !id) ? aboutIn(search) : undefined;
  return about ? <Filling {...about} /> : null;
}

function Filling({ relation, documentId }: { relation: string; documentId: string }) {
  const { get } = useFetchClient();
  const onChange = useForm('FillIn', (form) => form.onChange);
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const locale = query.plugins?.i18n?.locale;
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    // The same list from which the field lets one choose.
    get<{ results: Related[] }>(`/content-manager/relations/api::approval.approval/${relation}`, {
      params: { pageSize: 10, locale, filters: { documentId: { $eq: documentId } } },
    }).then(
      ({ data }) => {
        const entry = data.results.find((one) => one.documentId === documentId);
        if (entry) onChange(relation, { connect: [chosen(entry)], disconnect: [] });
      },
      () => undefined, // It is still to be chosen, then.
    );
  }, [get, relation, documentId, locale, onChange]);
  return null;
}

/** As the field for related entries puts them into the form (Relations.js of the content manager). */
function chosen(entry: Related): object {
  const { id, documentId, locale } = entry;
  return {
    ...entry,
    apiData: { id, documentId, locale },
    __temp_key__: 'a0',
    label: entry.name ?? documentId,
    href: '',
  };
}
