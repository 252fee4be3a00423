/** E-mail to people who work in the admin panel. */
import type { Core } from '@strapi/strapi';
import type { Settings } from '../../config/settings';
import { type JobName, taskOf } from '../jobs';

/** Has mail be sent by jobs: once what it tells of is true, and again where the mail server was away. */
export function registerMail(strapi: Core.Strapi): void {
  taskOf(strapi, 'send-mail', (app, payload) => send(app, payload as JobName['send-mail']));
}

async function send(strapi: Core.Strapi, { to, subject, text }: JobName['send-mail']): Promise<void> {
  if (!strapi.config.get<Settings>('settings').mail.server) {
    strapi.log.warn(`Not sent, since SMTP_URL is not set: "${subject}" to ${to}.`);
    return;
  }
  await strapi
    .plugin('email')
    .service('email')
    // Without words for it, the provider would send the text as HTML as well, with whatever somebody wrote into it.
    .send({ to, subject: oneLine(subject), text, html: '' });
}

/** A subject is a header: whoever names an entry writes none of their own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** The address of a page of the admin panel. @param path from `/admin` on */
export function panelAddress(strapi: Core.Strapi, path: string): string {
  return `${strapi.config.get<string>('admin.absoluteUrl')}${path}`;
}
