import type { Core } from '@strapi/strapi';
import type { Settings } from '../../config/settings';

/** Says where everything is and what to do next. */
export async function printWelcome(app: Core.Strapi, { publicUrl, port }: Settings): Promise<void> {
  const base = publicUrl ?? `http://localhost:${port}`;
  const administrators = await app.db.query('admin::user').count();
  const lines = [
    '',
    `  Site         ${base}/`,
    `  REST API     ${base}/api/conditions`,
    `  GraphQL      ${base}/graphql`,
    `  Admin panel  ${base}/admin`,
    `  Docs         ${base}/docs`,
    '',
    administrators === 0 ? `  Next: open ${base}/admin and create the first administrator.` : `  Stop with Ctrl-C.`,
    '',
  ];
  console.log(lines.join('\n'));
}
