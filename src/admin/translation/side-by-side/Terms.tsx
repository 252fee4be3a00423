import { Box, Typography } from '@strapi/design-system';
import type { Term } from '../../../translation/contract';

interface Props {
  id: string;
  /** What the source is called, for those who do not see where the terms stand. */
  label: string;
  terms: readonly Term[];
  sourceLocale: string;
  locale: string;
}

/** What the glossary says about the words of a source text, beside it. */
export function Terms({ id, label, terms, sourceLocale, locale }: Props) {
  if (terms.length === 0) return null;
  return (
    <Box id={id} background="neutral100" hasRadius padding={3} style={{ overflowWrap: 'anywhere' }}>
      <Typography variant="pi" fontWeight="bold" tag="h3" id={`${id}-heading`}>
        Glossary
      </Typography>
      <ul aria-label={`Glossary for ${label}`}>
        {terms.map((term) => (
          <One key={term.term} term={term} sourceLocale={sourceLocale} locale={locale} />
        ))}
      </ul>
    </Box>
  );
}

function One({
  term: { term, variants, accepted, note },
  sourceLocale,
  locale,
}: Pick<Props, 'sourceLocale' | 'locale'> & { term: Term }) {
  const [preferred, ...others] = accepted;
  const forms = variants.filter((form) => !isPlural(form, term));
  return (
    <Box tag="li" paddingTop={1}>
      <Typography variant="pi">
        <span lang={sourceLocale}>{[term, ...forms].join(', ')}</span>
        <span aria-hidden> → </span>
        <span style={HIDDEN}>: </span>
        <strong lang={locale}>{preferred}</strong>
        {others.length > 0 && (
          <>
            {', also '}
            <span lang={locale}>{others.join(', ')}</span>
          </>
        )}
      </Typography>
      {note && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {note}
        </Typography>
      )}
    </Box>
  );
}

/** Seen by nobody, read out all the same. */
const HIDDEN = { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } as const;

/** A plural tells a translator nothing that the term does not. */
function isPlural(form: string, term: string): boolean {
  return form.startsWith(term.replace(/y$/, '')) && form.length <= term.length + 2;
}
