import { ERROR_CODES } from '../../errors';
import { ASSUMED_ENTRIES, LIMITED, OPERATION_LIMITS, PRICES, SCHEMA_PATH } from '../graphql';
import { BUDGET } from '../query';

const codes = Object.entries(ERROR_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);

const limits = [
  ...Object.values(BUDGET).map(({ what, limit }) => `| question | ${what} | ${limit} |`),
  ...Object.entries(LIMITED).map(
    ([name, what]) => `| GraphQL operation | ${what} | ${OPERATION_LIMITS[name as keyof typeof OPERATION_LIMITS]} |`,
  ),
];

/** What a front-end developer reads first; CommonMark, as OpenAPI descriptions are. */
export const GUIDE = `
Medical content about treatments with botulinum toxin, for any front end. Reading needs no key. The content is general
information, not medical advice.

## One address, one page
\`GET /api/conditions/hyperhidrosis?locale=fr\` is a whole page: text, facts, related entries, approvals, sources, review,
languages. A slug of any language, or a documentId, finds it; a former slug answers 301. An unknown slug is 404 and
names the nearest ones. Lists are light: ask for more, or less, with \`fields\` and \`populate\`.

## Languages
Ask with \`locale\`. Each text comes from the first language of a chain in which it is published, for example
\`fr-CA\`, \`fr\`, \`en\`; \`meta.locale.chain\` says which chain it was. **Every localized part carries its own
\`locale\`**: mark it with \`lang\` where it differs from the page's. Filters, sort and totals act on the text that is
served. \`fallback=none\` turns the chain off. A kind of a language that is not one of the site's own (\`fr-BE\`, in any
case) is served by that language; \`meta.locale.requested\` keeps what was asked for. \`segmentLocales\` says of every entry
which parts of what is shown of it are in another language than \`locale\`: safety information whose translation is outdated.
\`GET /api/locales\` lists the languages, with what to write beside the content in each. \`alternates\` lists the languages of a page with its slugs, for hreflang.
Facts (codes, relations, approvals, levels of evidence, markers) are the same in every language.

For testing a front end there are two **pseudo-locales**, off in production unless the operator turns them on: \`en-XA\`
(accented, about 40 % longer, in brackets, so that cut text shows) and \`ar-XB\` (right to left: put \`dir="rtl"\` on it).
They are made from the default locale's text when it is read: facts, slugs and \`alternates\` are those of the default
locale, filters and sort act on its text, and search knows nothing of them.

## Medical care
\`evidence\` says how well it is known that treatment helps, \`approvals\` whether it is approved where, for whom and in which
words (\`region=DE\` narrows them to those that hold in Germany, the European Union's among them), \`review\` who reviewed the
served text and when; a \`sample\` of a reviewer means that nobody did. Conditions, sites and guides hold the \`safety\` of each
treatment that they name. Show all of it with the text.

## GraphQL
\`POST /graphql\` gives the same data by the same rules, for reading only:

\`\`\`graphql
{ condition(slug: "hyperhidrosis", locale: "fr") { name locale treatments { name locale } approvals(region: "GB") { status } } }
\`\`\`

Lists take \`filters\` by the same names as the answers have (\`{ evidence: { level: { eq: strong } } }\`), \`sort\`
(\`"evidence.level:desc"\`), \`pagination\`, \`locale\` and \`fallback\`; \`conditions_connection\` adds \`pageInfo { total }\`.
\`search(q: "bruxisme", locale: "fr") { nodes { type slug snippet } }\` answers what \`/api/search\` does, and counts as one.
\`GET /graphql?query=…&variables=…\` asks the same; answers to both are kept until what they show changes. What may be null
in the schema (\`GET ${SCHEMA_PATH}\`, for code generators) is what may be null in REST. Errors carry their code at
\`extensions.error.details.code\`.

## What a question may cost
A question is counted before the database is asked. More than this is 400 \`query-too-expensive\`; its \`what\` and
\`limit\` say of what (a GraphQL document that is too long is no query: \`invalid-parameter\`). Many cheap questions are answered sooner than a dear one.

| one | holds of | at most |
|---|---|---|
${limits.join('\n')}

The first rows hold for \`filters\`, \`sort\` and \`populate\` of one request, and for the arguments of each GraphQL field. A
GraphQL operation is paid for as a whole, too: ${PRICES.reading} units for each list, relation, component and picture, and
${PRICES.nested} for each entry that has one, ${PRICES.value} for each value of each entry, ${PRICES.condition} for each value of a filter, ${PRICES.join} for a
relation in filters and sort, much more for a second and third. A page counts as large as it is asked for, a relation as ${ASSUMED_ENTRIES.relation} entries.

## Errors
Every error has a stable \`error.details.code\`:

| code | meaning |
|---|---|
${codes.join('\n')}
`.trim();
