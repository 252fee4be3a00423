import type { Core } from '@strapi/strapi';
import type { Store } from './store';

/** How often (ms) it is said what memory is good for. */
const HOUR = 3_600_000;

const timers = new WeakMap<Core.Strapi, NodeJS.Timeout>();

/** Has the log say each hour what became of answers since the start, and once more when the server stops. */
export function reportEachHour(strapi: Core.Strapi, store: Store): void {
  clearInterval(timers.get(strapi));
  timers.set(strapi, setInterval(() => strapi.log.info(saidOf(store)), HOUR).unref());
}

/** The last report. */
export function endReports(strapi: Core.Strapi, store: Store): void {
  clearInterval(timers.get(strapi));
  if (timers.delete(strapi)) strapi.log.info(saidOf(store));
}

/** What became of answers since the start, in one line. */
export function saidOf({ counted, held }: Pick<Store, 'counted' | 'held'>): string {
  const { hits, unchanged, misses, dropped } = counted;
  const answered = hits + unchanged + misses;
  const share = answered === 0 ? 0 : Math.round((100 * (hits + unchanged)) / answered);
  const megabytes = (held.bytes / 1_000_000).toFixed(1);
  return `Answers since the start: ${hits} from memory, ${unchanged} that the client had, ${misses} made (${share} % from memory); ${dropped} dropped since something changed; ${held.answers} kept in ${megabytes} MB`;
}
