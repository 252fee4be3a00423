import type { Core } from '@strapi/strapi';

/** How long (ms) lines are gathered: to write each by itself costs as much as the answer that it tells of. */
const GATHERED = 100;
const MOST_GATHERED = 1000;

/**
 * Logs what is answered from memory, in lines that look as those of Strapi's logger: it takes longer to make one than
 * the answer takes.
 */
export class RequestLog {
  #lines: string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #second = -1;
  #secondAsText = '';

  constructor(private readonly log: Pick<Core.Strapi['log'], 'isLevelEnabled' | 'silent'>) {}

  /** Tells of an answer; soon, for others it is told of with it. */
  note(method: string, url: string, status: number): void {
    this.#lines.push(`[${this.#now()}] ${LEVEL}: ${method} ${url} (0 ms) ${status}\n`);
    if (this.#lines.length >= MOST_GATHERED) this.write();
    else this.#timer ??= setTimeout(() => this.write(), GATHERED).unref();
  }

  /** Writes what was gathered. */
  write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const lines = this.#lines;
    this.#lines = [];
    if (lines.length > 0 && !this.log.silent && this.log.isLevelEnabled('http')) process.stdout.write(lines.join(''));
  }

  /** `2026-11-30 23:24:34.147`, in the time zone of the machine. */
  #now(): string {
    const now = Date.now();
    const second = Math.floor(now / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#secondAsText = localTime(new Date(now));
    }
    return `${this.#secondAsText}.${String(now % 1000).padStart(3, '0')}`;
  }
}

/** In green. */
const LEVEL = '\u001b[32mhttp\u001b[39m';

function localTime(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
