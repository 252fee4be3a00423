import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

/** Milliseconds for which another instance may have changed what the public may do before this one knows. */
const LATEST = 1_000;

interface PermissionService {
  findPublicPermissions(): Promise<{ action: string }[]>;
}

/**
 * Remembers what the public may do: users-permissions asks the database before every question of somebody without
 * credentials, and makes rules of the answer. What this process changes counts at once.
 *
 * @param isReading whether a request reads from the database whatever it may: who is refused has to meet it otherwise, for
 *   while it is away nobody can say who may do what
 * @returns forgets it, for who learns of a change by another process
 */
export function rememberPublicPermissions(strapi: Core.Strapi, isReading: (request: Request) => boolean): () => void {
  rememberRules(strapi);
  return rememberAnswer(strapi, isReading);
}

interface Request {
  method: string;
  path: string;
}

interface Engine {
  generateAbility(permissions: unknown[], options?: object): Promise<unknown>;
}

/** Rules are the same for the same permissions; most questions come from the public. */
function rememberRules(strapi: Core.Strapi): void {
  const { engine } = strapi.contentAPI.permissions as unknown as { engine: Engine };
  assertInside(typeof engine?.generateAbility === 'function', 'an engine that makes rules of permissions (contentAPI)');
  const generate = engine.generateAbility.bind(engine);
  let last: { permissions: string; rules: Promise<unknown> } | undefined;
  engine.generateAbility = (permissions, options) => {
    if (options !== undefined) return generate(permissions, options);
    const asked = JSON.stringify(permissions);
    if (last?.permissions === asked) return last.rules;
    const rules = generate(permissions);
    last = { permissions: asked, rules };
    rules.catch(() => {
      last = undefined;
    });
    return rules;
  };
}

function rememberAnswer(strapi: Core.Strapi, isReading: (request: Request) => boolean): () => void {
  const service = strapi.plugin('users-permissions').service('permission') as PermissionService;
  assertInside(
    typeof service.findPublicPermissions === 'function',
    'a way to find what the public may do (users-permissions, findPublicPermissions)',
  );
  const find = service.findPublicPermissions;
  let known: { permissions: { action: string }[]; until: number } | undefined;
  let changes = 0;
  const forget = () => {
    known = undefined;
    changes += 1;
  };
  // Requests do not share the question, only its answer: each has to meet a database that is away itself, to say so.
  service.findPublicPermissions = async () => {
    const now = performance.now();
    const request = strapi.requestContext.get() as Request | undefined;
    if (known && now < known.until && request && isReading(request)) return known.permissions;
    const before = changes;
    const permissions = await find();
    if (before === changes) known = { permissions, until: now + LATEST };
    return permissions;
  };
  const models = ['plugin::users-permissions.permission', 'plugin::users-permissions.role'];
  const changed = Object.fromEntries(
    ['Create', 'CreateMany', 'Update', 'UpdateMany', 'Delete', 'DeleteMany'].map((act) => [`after${act}`, forget]),
  );
  strapi.db.lifecycles.subscribe({ models, ...changed });
  return forget;
}
