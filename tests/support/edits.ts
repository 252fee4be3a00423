import { paragraph } from './fixtures';

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

interface Entry {
  documentId: string;
  /** The last edit that was acknowledged, and the last that was sent. */
  acknowledged: number;
  sent: number;
}

interface Found {
  summary: string;
  symptoms: unknown;
  limitations: unknown;
  alsoKnownAs: { name: string }[];
}

/** Says the same number in texts and in a component, so that half an edit shows. */
const edit = (number: number) => ({
  summary: `Edit ${number}`,
  symptoms: paragraph(`Edit ${number}`),
  limitations: paragraph(`Edit ${number}`),
  alsoKnownAs: [{ name: `Edit ${number}` }, { name: `Edit ${number}` }],
});

/** Publishes edits of conditions without a pause, and knows each that was acknowledged. */
export class Edits {
  readonly entries: Entry[];
  /** Answers that are neither an acknowledgement nor "not now". */
  readonly wrong: string[] = [];
  #stopped = false;
  #writers: Promise<void>[] = [];

  constructor(
    documentIds: string[],
    private readonly request: Fetch,
  ) {
    this.entries = documentIds.map((documentId) => ({ documentId, acknowledged: 0, sent: 0 }));
  }

  start(): void {
    this.#writers = this.entries.map((entry) => this.#write(entry));
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#writers);
  }

  acknowledged(): number {
    return this.entries.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
  }

  /** Every entry, draft and published version, is wholly the last edit acknowledged, or wholly one sent after it. */
  async violations(): Promise<string[]> {
    const violations = [...this.wrong];
    for (const { documentId, acknowledged, sent } of this.entries) {
      const numbers: number[] = [];
      for (const status of ['published', 'draft']) {
        const answer = await this.request(`/api/conditions/${documentId}?status=${status}`);
        const { data } = (await answer.json()) as { data: Found };
        const said = [
          ...new Set(
            JSON.stringify([data.summary, data.symptoms, data.limitations, data.alsoKnownAs]).match(/Edit \d+/g),
          ),
        ];
        const number = Number(said[0]?.slice('Edit '.length));
        numbers.push(number);
        if (said.length !== 1 || data.alsoKnownAs.length !== 2)
          violations.push(`${documentId} (${status}) is half an edit: ${said.join(', ')}`);
        else if (number < acknowledged || number > sent)
          violations.push(`${documentId} (${status}) is ${number}, ${acknowledged} was acknowledged, ${sent} sent`);
      }
      if (numbers[0] !== numbers[1]) violations.push(`${documentId}: ${numbers.join(' published, ')} draft`);
    }
    return violations;
  }

  async #write(entry: Entry): Promise<void> {
    while (!this.#stopped) {
      entry.sent += 1;
      const number = entry.sent;
      const body = JSON.stringify({ data: edit(number) });
      const init = { method: 'PUT', body, headers: { 'Content-Type': 'application/json' } };
      const answer = await this.request(`/api/conditions/${entry.documentId}?status=published`, init).catch(
        () => undefined,
      );
      if (answer?.status === 200) entry.acknowledged = number;
      else if (answer && answer.status !== 503) this.wrong.push(`PUT: ${answer.status} ${await answer.text()}`);
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
