import { z } from 'zod';
import { MOST_ITEMS } from '../releases';
import type {
  ItemsRequest,
  NewRelease,
  PublishReleaseRequest,
  Renaming,
  ScheduleRequest,
  TakeBackRequest,
} from '../releases/contract';
import { override } from './requests';

const one = z.string().max(200);
const name = z.string().trim().min(1, 'must have a name').max(200);

const reference = { uid: one, documentId: one, locale: one.nullable() };
const item = z.object({ ...reference, action: z.enum(['publish', 'unpublish']) });
const TOO_MANY = `a release holds ${MOST_ITEMS} items at most`;

const schedule = z.object({
  localTime: z.string().max(40),
  timeZone: z.string().max(100),
  whichOfTwo: z.enum(['earlier', 'later']).optional(),
}) satisfies z.ZodType<ScheduleRequest>;

export const releaseBodies = {
  make: z.object({
    name,
    items: z.array(item).max(MOST_ITEMS, TOO_MANY).optional(),
    schedule: schedule.optional(),
  }) satisfies z.ZodType<NewRelease>,
  rename: z.object({ name }) satisfies z.ZodType<Renaming>,
  items: z.object({ items: z.array(item).min(1).max(MOST_ITEMS, TOO_MANY) }) satisfies z.ZodType<ItemsRequest>,
  itemsOut: z.object({ items: z.array(z.object(reference)).min(1).max(MOST_ITEMS, TOO_MANY) }),
  schedule,
  publish: z.object({ override: override.optional() }) satisfies z.ZodType<PublishReleaseRequest>,
  takeBack: z.object({
    override: override.optional(),
    leaveNewer: z.boolean().optional(),
  }) satisfies z.ZodType<TakeBackRequest>,
};

const state = z.enum(['open', 'scheduled', 'refused', 'published', 'taken-back']);
const moment = z.iso.datetime({ offset: true, error: 'must be a moment like 2027-03-01T00:00:00Z' });

export const releaseQueries = {
  entries: z.object({ q: z.string().max(200).optional() }),
  list: z.object({
    state: z
      .union([state, z.array(state)])
      .transform((value) => [value].flat())
      .optional(),
    from: moment.transform((value) => new Date(value)).optional(),
    to: moment.transform((value) => new Date(value)).optional(),
  }),
};
