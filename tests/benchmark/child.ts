import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A script of this folder in a process of its own, which answers each message with one. Ends with this process. */
export class Child<Message extends object, Answer> {
  readonly #process: ChildProcess;

  constructor(script: 'load' | 'raw') {
    this.#process = fork(path.join(__dirname, `${script}.ts`));
  }

  /** @throws Error where the process ends instead */
  async tell(message: Message): Promise<Answer> {
    const ended = new AbortController();
    const failed = once(this.#process, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`a process of the benchmark ended with code ${code}`);
    });
    failed.catch(() => {});
    this.#process.send(message);
    const [answer] = (await Promise.race([once(this.#process, 'message', { signal: ended.signal }), failed])) as [
      Answer,
    ];
    ended.abort();
    return answer;
  }

  stop(): void {
    this.#process.disconnect();
  }
}
