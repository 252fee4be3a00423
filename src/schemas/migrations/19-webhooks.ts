/**
 * Who is told of changes, and what became of it; see `webhooks`. An endpoint has been told of everything up to a place in
 * `history.changes` (`moment`, `kept`, `document_id`). Whoever tells it holds it for a while (`held_by`, `held_until`), so
 * that it is told in order. Secrets are encrypted.
 */
export const webhooks = {
  name: 'webhooks',
  statements: [
    'create schema webhooks',
    `create table webhooks.endpoints (
      id bigint generated always as identity primary key,
      url text not null, description text not null default '',
      secret text not null, former_secret text, former_until timestamptz,
      moment timestamptz not null, kept text not null default '', document_id text not null default '',
      held_by uuid, held_until timestamptz,
      failures integer not null default 0, failing_since timestamptz, next_at timestamptz,
      paused_at timestamptz, paused_because text,
      made_at timestamptz not null default now(), made_by text
    )`,
    `create table webhooks.deliveries (
      id bigint generated always as identity primary key,
      endpoint bigint not null references webhooks.endpoints on delete cascade,
      event_id text not null, body text not null,
      tried_at timestamptz not null default clock_timestamp(), milliseconds integer not null,
      status integer, problem text, is_taken boolean not null
    )`,
    'create index deliveries_endpoint on webhooks.deliveries (endpoint, id desc)',
    'create index deliveries_event on webhooks.deliveries (endpoint, event_id)',
  ],
};
