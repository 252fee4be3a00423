import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Context } from '../context';

const ASSETS = path.dirname(createRequire(__filename).resolve('swagger-ui-dist/package.json'));

const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Therapeutic Botox Content API: documentation</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" href="/favicon.ico">
  </head>
  <body>
    <main id="docs"></main>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>`;

const START = `window.SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null });`;

type Asset = { type: string; body: () => string | NodeJS.ReadableStream };

const fromPackage = (name: string) => () => createReadStream(path.join(ASSETS, name));

/** Everything there is under /docs: Swagger UI, from this project itself. */
const FILES: Record<string, Asset> = {
  '/docs': { type: 'html', body: () => HTML },
  '/docs/': { type: 'html', body: () => HTML },
  '/docs/start.js': { type: 'js', body: () => START },
  '/docs/swagger-ui.css': { type: 'css', body: fromPackage('swagger-ui.css') },
  '/docs/swagger-ui-bundle.js': { type: 'js', body: fromPackage('swagger-ui-bundle.js') },
};

/** Koa middleware that serves the browsable documentation. */
export async function serveDocs(context: Context, next: () => Promise<void>): Promise<void> {
  const file = context.method === 'GET' || context.method === 'HEAD' ? FILES[context.path] : undefined;
  if (!file) return next();
  context.type = file.type;
  context.body = file.body();
}
