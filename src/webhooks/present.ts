import type { Delivery, Endpoint } from './contract';
import type { StoredDelivery } from './delivering';
import type { StoredEndpoint } from './endpoints';

const iso = (date: Date | null) => date?.toISOString() ?? null;

export function presentEndpoint(endpoint: StoredEndpoint): Endpoint {
  const { id, url, description, pausedAt, pausedBecause, failures, failingSince, nextAt, formerUntil } = endpoint;
  return {
    id,
    url,
    description,
    state: pausedAt ? 'paused' : failures > 0 ? 'failing' : 'active',
    pausedBecause,
    pausedAt: iso(pausedAt),
    failingSince: iso(failingSince),
    nextAt: iso(nextAt),
    toldUntil: new Date(endpoint.place.position / 1000).toISOString(),
    isBehind: endpoint.isBehind,
    formerSecretUntil: iso(formerUntil),
    madeAt: endpoint.madeAt.toISOString(),
    madeBy: endpoint.madeBy,
  };
}

export function presentDelivery({ body, endpoint: _, at, ...delivery }: StoredDelivery): Delivery {
  const { type, data } = JSON.parse(body) as Delivery['event'];
  return { ...delivery, at: at.toISOString(), event: { type, data } };
}
