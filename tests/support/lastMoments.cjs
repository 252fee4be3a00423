// Loaded into a server by NODE_OPTIONS: what no request can bring about any more happens on a signal.
process.on('SIGUSR2', () => {
  Promise.reject(new Error('rejected, and nobody cares'));
});
process.on('SIGALRM', () => {
  setImmediate(() => {
    throw new Error('thrown, and nobody catches');
  });
});
