import type { Permission } from '../../src/strapi/services';
import type { Application } from './application';
import { adminToken } from './token';

/** What a tool answered: text for a person, or for a model. */
interface ToolAnswer {
  isError?: boolean;
  content: { type: string; text: string }[];
  structuredContent?: { data?: { documentId?: string } };
}

/**
 * Strapi's MCP server over HTTP, as a client with an administrator's token uses it; the application runs with
 * `server.mcp.enabled`.
 */
export async function mcpClient(app: Application) {
  const token = await ownersToken(app);
  const ask = async (method: string, params: object = {}) => {
    const { text } = await app
      .post('/mcp')
      .set('Authorization', `Bearer ${token}`)
      // Streamable HTTP: a client takes both kinds of answer. MCP specification 2025-06-18, "Transports".
      .set('Accept', 'application/json, text/event-stream')
      .send({ jsonrpc: '2.0', id: 1, method, params })
      .expect(200);
    const [, message = text] = /^data: (.*)$/m.exec(text) ?? [];
    return JSON.parse(message).result;
  };
  return {
    tools: async (): Promise<string[]> =>
      ((await ask('tools/list')).tools as { name: string }[]).map(({ name }) => name).sort(),
    call: (name: string, args: object): Promise<ToolAnswer> => ask('tools/call', { name, arguments: args }),
  };
}

/** An administrator's token with every right that they have on content of the project. */
async function ownersToken(app: Application): Promise<string> {
  const session = await adminToken(app);
  const { body: rights } = await app.get('/admin/users/me/permissions').auth(session, { type: 'bearer' }).expect(200);
  const adminPermissions = (rights.data as Permission[])
    .filter(({ subject }) => subject?.startsWith('api::'))
    .map(({ action, subject, properties, conditions }) => ({ action, subject, properties, conditions }));
  const { body } = await app
    .post('/admin/admin-tokens')
    .auth(session, { type: 'bearer' })
    .send({ name: `mcp ${Math.random()}`, description: '', lifespan: null, adminPermissions })
    .expect(201);
  return body.data.accessKey;
}
