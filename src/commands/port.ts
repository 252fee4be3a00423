import { createServer } from 'node:net';
import { SettingError } from '../../config/settings';

/**
 * Makes sure that the server will be able to listen, before anything slow is done.
 *
 * @throws SettingError naming the setting to change
 */
export function assertPortIsFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(new SettingError(sentenceFor(error, host, port))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function sentenceFor({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `PORT: another program listens on port ${port} already: stop it, or set PORT to a free one.`;
  if (code === 'EACCES') return `PORT: this account may not listen on port ${port}: set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST: this machine has no address "${host}".`;
  return `HOST, PORT: cannot listen on ${host}:${port}: ${message}.`;
}
