import { type Eventual, secondsOf, type Allowance } from '#libs/limits';
import { Problem } from '#libs/problem-details';
import type { FastifyReply } from 'fastify';
import type { Exchange } from './exchange.js';
import { REFUSALS } from './http.metrics.js';

/** Names and values in turn, of draft-ietf-httpapi-ratelimit-headers-11; nothing where nothing is limited. */
export function limitHeaders(allowances: readonly Allowance[]): string[] {
  const [one, ...others] = allowances;
  if (!one) return [];
  if (others.length === 0) return ['ratelimit-policy', one.limit.told, 'ratelimit', leftOf(one)];
  const limits = allowances.map(({ limit }) => limit.told).join(', ');
  return ['ratelimit-policy', limits, 'ratelimit', allowances.map(leftOf).join(', ')];
}

const leftOf = (allowance: Allowance): string =>
  `"${allowance.limit.name}";r=${String(allowance.remaining)};t=${String(secondsOf(allowance))}`;

/** Has the answer tell how its caller stands, also with the limits that were told of before; 429 where one refuses. */
export async function heed(
  taking: Eventual<readonly Allowance[]>,
  exchange: Exchange,
  reply: FastifyReply,
  what = 'This request',
): Promise<void> {
  const allowances = taking instanceof Promise ? await taking : taking;
  const isAnother = ({ limit }: Allowance): boolean => !allowances.some((later) => later.limit === limit);
  exchange.allowances = [...exchange.allowances.filter(isAnother), ...allowances];
  const told = limitHeaders(exchange.allowances);
  for (let at = 0; at < told.length; at += 2) reply.header(told[at] ?? '', told[at + 1]);
  const refusing = allowances.find(({ isOver }) => isOver);
  if (refusing) throw rateLimited(refusing, what);
}

/** 429, and when there is room again; counted as a refusal. */
export function rateLimited(allowance: Allowance, what: string): Problem {
  const { cost, remaining } = allowance;
  const { name, quota } = allowance.limit;
  REFUSALS.count(name);
  const seconds = secondsOf(allowance);
  const limit = `the limit "${name}" is ${String(quota.q)} in ${String(quota.w)} s`;
  const detail =
    cost > quota.q
      ? `${what} costs more than is ever left: ${limit}. Send it in several.`
      : `${what} is too many: ${limit}, of which ${String(remaining)} ${remaining === 1 ? 'is' : 'are'} left. Wait ${String(seconds)} s.`;
  return new Problem('rate-limited', detail, {
    headers: { 'Retry-After': String(seconds) },
    facts: { limit: name, quota: quota.q, window: quota.w, remaining },
  });
}
