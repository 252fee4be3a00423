/**
 * Webhooks, for the server and the admin panel alike; types only. All addresses stand under `/webhooks`, take the token
 * of a session in the admin panel, and answer `{ data }` or Strapi's error envelope. Who may see and change them is set
 * with Strapi's own rights of webhooks (Settings → Roles → Settings).
 */

/** Whoever is told of changes. */
export interface Endpoint {
  id: number;
  url: string;
  description: string;
  state: 'active' | 'failing' | 'paused';
  /** Why it is paused, in words for people. */
  pausedBecause: string | null;
  pausedAt: string | null;
  /** Since when nothing got through, and when it is tried again. */
  failingSince: string | null;
  nextAt: string | null;
  /** Up to when it was told of everything. */
  toldUntil: string;
  /** Whether there is something it was not told of yet. */
  isBehind: boolean;
  /** Until when messages are signed with the former secret, too. */
  formerSecretUntil: string | null;
  madeAt: string;
  madeBy: string | null;
}

/** `GET /webhooks`: all, by their address. */
export interface Endpoints {
  endpoints: Endpoint[];
  /** How many there may be. */
  most: number;
}

/** `POST /webhooks` makes one and answers `Endpoint` with its `secret`; it is told of what changes from then on. */
export interface NewEndpoint {
  url: string;
  description?: string;
}

/** `POST /webhooks/{id}`: another address or description. */
export type ChangedEndpoint = Partial<NewEndpoint>;

/** `GET /webhooks/{id}/secret`; `POST /webhooks/{id}/rotate` makes a new one, and the former holds for a day. */
export interface Secret {
  /** `whsec_` and base64, as Standard Webhooks has it. */
  secret: string;
}

/** `POST /webhooks/{id}/pause` and `/resume` answer `Endpoint`; `DELETE /webhooks/{id}` forgets it with its deliveries. */

/** One try to tell an endpoint of something. */
export interface Delivery {
  id: number;
  eventId: string;
  /** What it was about: a type of event, and what it names. */
  event: { type: string; data: Record<string, unknown> };
  at: string;
  milliseconds: number;
  /** What the endpoint answered; null where it did not. */
  status: number | null;
  /** Why it does not count as told, in words for people. */
  problem: string | null;
  isTaken: boolean;
}

/** `GET /webhooks/{id}/deliveries?before=`: the latest first, a hundred at a time. */
export interface Deliveries {
  deliveries: Delivery[];
  hasMore: boolean;
}

/** `POST /webhooks/{id}/test` sends an event that means nothing; `POST /webhooks/deliveries/{id}/resend` the same again. Both answer `Delivery`. */
