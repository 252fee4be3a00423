/** What is to be undone when a run ends, however it ends, last things first. */
export class Ending {
  #steps: (() => Promise<void> | void)[] = [];

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        void this.run().finally(() => process.exit(1));
      });
  }

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  async run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        console.error(error); // the next step is no less needed
      }
    }
  }
}
