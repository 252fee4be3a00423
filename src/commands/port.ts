import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SettingError } from '../../config/settings';

/** How long the server of a start that was killed a moment ago is given to end by itself. */
const PATIENCE_SECONDS = 3;

/**
 * Makes sure that the server will be able to listen, before anything slow is done.
 *
 * @throws SettingError naming the setting to change
 */
export async function assertPortIsFree(host: string, port: number): Promise<void> {
  for (const end = Date.now() + PATIENCE_SECONDS * 1000; ; await pause(100)) {
    const problem = await tryListening(host, port);
    if (!problem) return;
    if (problem.code !== 'EADDRINUSE' || Date.now() > end) throw new SettingError(sentenceFor(problem, host, port));
  }
}

function tryListening(host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `PORT: another program listens on port ${port} already: stop it, or set PORT to a free one.`;
  if (code === 'EACCES') return `PORT: this account may not listen on port ${port}: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST: this machine has no address "${host}".`;
  return `HOST, PORT: cannot listen on ${host}:${port}: ${message}.`;
}
