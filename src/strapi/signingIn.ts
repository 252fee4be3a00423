import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { assertInside } from './assertInside';

interface Credentials {
  email: string;
  password: string;
}
type Checked = [error: null, user: object | false, info?: { message: string }];

/** The parts of Strapi's service `admin::auth` that know passwords. */
interface Auth {
  checkCredentials(credentials: Credentials): Promise<Checked>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  hashPassword(password: string): Promise<string>;
  forgotPassword(asked: { email: string }): Promise<unknown>;
}

const PARTS = ['checkCredentials', 'validatePassword', 'hashPassword', 'forgotPassword'] as const;

/** The service is one object for the whole process, also when Strapi is loaded anew. */
const strapisOwn = new WeakMap<Auth, Pick<Auth, 'checkCredentials' | 'forgotPassword'>>();

/** What Strapi says of an unknown account. */
const REFUSAL: Checked = [null, false, { message: 'Invalid credentials' }];

/**
 * Has signing in tell nothing about accounts. Strapi answers at once where there is no password to compare with, and
 * says of accounts that are closed that they are; it looks for an account before it answers who forgot a password,
 * and lets a failure of that end the process.
 */
export function hideAccounts(strapi: Core.Strapi): void {
  const auth = strapi.service('admin::auth') as Auth;
  for (const part of PARTS) assertInside(typeof auth?.[part] === 'function', `a function ${part} of admin::auth`);

  const { checkCredentials, forgotPassword } = strapisOwn.get(auth) ?? auth;
  strapisOwn.set(auth, { checkCredentials, forgotPassword });
  // Made like every other one, so that comparing with it takes as long.
  const nobodys = auth.hashPassword(randomBytes(32).toString('base64'));

  auth.checkCredentials = async (credentials) => {
    const { email, password } = credentials;
    const user = await strapi.db.query('admin::user').findOne({ where: { email }, select: ['password'] });
    if (!user?.password) {
      await auth.validatePassword(password, await nobodys);
      return REFUSAL;
    }
    const checked = await checkCredentials(credentials);
    return checked[1] === false ? REFUSAL : checked;
  };

  auth.forgotPassword = async (asked) => {
    setImmediate(() => {
      forgotPassword(asked).catch((error: Error) =>
        strapi.log.error(`No new password could be sent: ${error.message}`),
      );
    });
  };
}
