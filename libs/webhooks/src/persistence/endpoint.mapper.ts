import type { OutsideEvent } from '#libs/kernel';
import type { Prisma } from '#libs/persistence';
import type { DisabledReason, EndpointView } from '../application/endpoint.view.js';
import { Endpoint, type EndpointState } from '../domain/endpoint.js';
import type { SecretSeal } from './secret-seal.js';

export type Row = Prisma.WebhookEndpointGetPayload<object>;

export async function toEndpoint(row: Row, seal: SecretSeal): Promise<Endpoint> {
  const { id, url, events, description, formerSecret, formerUntil, pausedAt, disabledAt, disabledReason } = row;
  return Endpoint.restore({
    ...{ id, url, events: events as OutsideEvent[], createdAt: row.createdAt, version: row.version },
    secret: await seal.open(row.secret, id),
    ...(formerSecret && formerUntil && { former: { secret: await seal.open(formerSecret, id), until: formerUntil } }),
    ...(description !== null && { description }),
    ...(pausedAt && { pausedAt }),
    ...(disabledAt && { disabled: { at: disabledAt, reason: disabledReason as DisabledReason } }),
  });
}

export async function toRow({ former, disabled, ...state }: EndpointState, seal: SecretSeal) {
  return {
    ...{ id: state.id, url: state.url, events: [...state.events], description: state.description ?? null },
    secret: await seal.close(state.secret, state.id),
    formerSecret: former ? await seal.close(former.secret, state.id) : null,
    formerUntil: former?.until ?? null,
    pausedAt: state.pausedAt ?? null,
    ...{ disabledAt: disabled?.at ?? null, disabledReason: disabled?.reason ?? null },
    ...{ createdAt: state.createdAt, version: state.version },
  };
}

export function toView(row: Row, now: Date): EndpointView {
  const { id, url, events, description, pausedAt, disabledAt, disabledReason, failingSince, formerUntil } = row;
  return {
    ...{ id, url, events: events as OutsideEvent[] },
    ...(description !== null && { description }),
    state: disabledAt ? 'disabled' : pausedAt ? 'paused' : 'active',
    ...(disabledAt && { disabledAt: disabledAt.toISOString(), disabledReason: disabledReason as DisabledReason }),
    ...(failingSince && { failingSince: failingSince.toISOString() }),
    ...(formerUntil && formerUntil > now && { formerUntil: formerUntil.toISOString() }),
    ...{ createdAt: row.createdAt.toISOString(), version: row.version },
  };
}
