/**
 * Whoever reads what is printed may be gone: a terminal that was closed, a pipe that broke. Nothing depends on it. Unheard,
 * the error of each line would be an uncaught exception, which is printed, and so on for ever.
 */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

export {};
