/** The content files have mistakes; the message lists every one with its file, path and reason. */
export class ContentError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `The content files have ${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'}; nothing was written.\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    );
  }
}
