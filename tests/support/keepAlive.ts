import http from 'node:http';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** One client with one connection, which it keeps as long as the server does. */
export class KeepAliveClient {
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

  constructor(private readonly port: number) {}

  /** @throws the system's error (ECONNREFUSED, ECONNRESET…) where there is no whole answer */
  get(path: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const request = http.get({ port: this.port, host: '127.0.0.1', path, agent: this.#agent }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          body += part;
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      request.on('error', reject);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

export const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);
