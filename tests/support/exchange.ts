import type { ImportReport } from '../../src/translation/contract';
import { type deskOf, startDesk } from './desk';
import type { Template } from './postgres';

/** Export and import over HTTP. */
function exchangeOf(desk: ReturnType<typeof deskOf>) {
  const upload = (xliff: string | Buffer, fields: Record<string, string> = {}) => {
    const request = desk.post('/translation/import').attach('file', Buffer.from(xliff), 'translations.xlf');
    for (const [name, value] of Object.entries(fields)) request.field(name, value);
    return request;
  };
  return {
    exported: async (query: string): Promise<string> => {
      const { body, headers } = await desk.get(`/translation/export?${query}`).buffer(true).parse(asText).expect(200);
      expect(headers['content-type']).toContain('application/xliff+xml');
      return body;
    },
    upload,
    imported: async (
      xliff: string | Buffer,
      fields: Record<string, string> = { dryRun: 'false' },
    ): Promise<ImportReport> => (await upload(xliff, fields).expect(200)).body.data,
  };
}

/** An application with its desk and its exchange, as an administrator uses them. */
export async function startExchange(from?: Template) {
  const started = await startDesk(from);
  return { ...started, ...exchangeOf(started.desk) };
}

/** supertest parses only what it knows. */
function asText(answer: unknown, done: (error: Error | null, text: string) => void): void {
  const response = answer as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts).toString('utf8')));
}

/** Fills in a unit's target, as a tool would: text for text in a file of XLIFF 1.2. */
export function translate(xliff: string, path: string, target: string): string {
  const unit = new RegExp(
    `(<trans-unit[^>]*resname="${path.replaceAll('.', '\\.')}"[\\s\\S]*?<target[^>]*>)[\\s\\S]*?(</target>)`,
  );
  expect(xliff).toMatch(unit);
  return xliff.replace(unit, (_, before, after) => `${before}${target}${after}`);
}
