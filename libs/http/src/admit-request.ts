import { type Affordance, readView, versionAt } from '#libs/hypermedia';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { admitBody, admitCaller, admitQuery, negotiate } from './admission.js';
import type { AnswerMemory } from './answer-memory.js';
import { placeOf } from './answer-place.js';
import type { Arrival } from './arrival.js';
import { noteWishes } from './exchange-course.js';
import { askingReaders } from './read-basic.js';

/** Refuses, or lets the request go on to its controller. */
export async function admitRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  arrival: Arrival,
  memory: AnswerMemory,
): Promise<unknown> {
  const isPreflight = arrival.begin(request, reply);
  if (isPreflight) {
    await arrival.door.count(request, reply);
    return reply.code(204).send();
  }
  const { affordance } = request.routeOptions.config as { affordance?: Affordance };
  const { span } = request.exchange;
  const admit = () => arrival.door.admit(request, reply, affordance);
  try {
    await (span ? span.run(admit) : admit());
    if (affordance) admitTo(affordance, request, arrival, memory);
  } catch (why) {
    throw askingReaders(affordance, why);
  }
}

function admitTo(
  affordance: Affordance,
  { exchange, headers, query, url }: FastifyRequest,
  { door }: Arrival,
  memory: AnswerMemory,
): void {
  const { principal } = exchange;
  const { method, remembered } = affordance.declared;
  admitCaller(affordance, principal, () => door.authenticator.invitation());
  exchange.mediaType = negotiate(affordance, headers);
  admitQuery(affordance, query as Record<string, unknown>);
  exchange.view = readView(affordance.as(versionAt(url)), query as Record<string, unknown>);
  admitBody(affordance, headers);
  noteWishes(exchange, method, headers, url);
  if (!remembered || !principal) return;
  // What is embedded may be of other members.
  const scope = remembered === 'member' && exchange.view.embed.length > 0 ? 'workspace' : remembered;
  exchange.memory = placeOf(scope, principal, headers, url, memory);
  memory.missed();
}
