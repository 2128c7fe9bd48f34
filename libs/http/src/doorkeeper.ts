import type { Affordance } from '#libs/hypermedia';
import type { Allowance, Eventual, Limits } from '#libs/limits';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticator } from './admission.js';
import { type Audit, refusalOf } from './audit.js';
import type { CallerAddress } from './caller-address.js';
import { unknownKey } from './invalid-token.js';
import { heed } from './limit-headers.js';
import { type Known, LookUps } from './look-ups.js';
import { soleCredential } from './sole-credential.js';

/** Finds out who calls, and counts each request as its caller's, whatever becomes of it. */
export class Doorkeeper {
  private readonly lookUps: LookUps;

  constructor(
    readonly authenticator: Authenticator,
    readonly limits: Limits,
    private readonly addresses: CallerAddress,
    private readonly audit: Audit,
  ) {
    this.lookUps = new LookUps(authenticator, limits);
  }

  /** What is refused of who calls is counted first, and so is what cannot be found out just now. */
  async admit(request: FastifyRequest, reply: FastifyReply, affordance?: Affordance): Promise<void> {
    const { exchange } = request;
    const { principal, failures, refusal } = await this.find(request, affordance);
    exchange.principal = principal;
    exchange.callerNow = async () => (await this.find(request, affordance)).principal;
    await this.count(request, reply, affordance);
    await heed(failures, exchange, reply, 'Another key or token that nobody has');
    const refused = refusal ? refusal.why : isOfCallers(request, affordance) ? unknownKey(request) : undefined;
    if (refused !== undefined) throw this.noted(refused, request);
    if (isOfNobody(request)) throw this.authenticator.invitation();
  }

  /** As its principal's, or its address's where nobody is known. What costs nothing is shown a quota of which nothing is gone. */
  async count(request: FastifyRequest, reply: FastifyReply, affordance?: Affordance): Promise<void> {
    const { exchange } = request;
    exchange.caller = exchange.principal?.id ?? this.addresses.nameOf(request);
    const isFree = affordance?.declared.costs === 'nothing';
    await heed(isFree ? this.limits.untouched() : this.limits.admit(exchange.caller), exchange, reply);
  }

  /** For what is no request, which nobody but the address on the other side can be counted for. */
  countConnection(socket: FastifyRequest['socket']): Eventual<readonly Allowance[]> {
    return this.limits.admit(this.addresses.nameOf({ ip: socket.remoteAddress ?? '', socket }));
  }

  private noted(why: unknown, { exchange, headers }: FastifyRequest): unknown {
    const refusal = refusalOf(why, headers.authorization);
    if (refusal) this.audit.refused(refusal, exchange.correlationId);
    return why;
  }

  /** What is open to all touches no key: a probe answers while the database is away. */
  private async find(request: FastifyRequest, affordance?: Affordance): Promise<Known> {
    try {
      const authorization = isOfCallers(request, affordance) ? soleCredential(request, affordance) : undefined;
      if (authorization === undefined) return NOBODY;
      return await this.lookUps.find(authorization, () => this.addresses.nameOf(request));
    } catch (why) {
      return { ...NOBODY, refusal: { why } };
    }
  }
}

const NOBODY: Known = { failures: [] };

/** Whether it matters who calls: below /api always, elsewhere where an operation says who may. */
const isOfCallers = ({ url }: FastifyRequest, affordance?: Affordance): boolean =>
  url.startsWith('/api') || (affordance !== undefined && affordance.permissions.length > 0);

/** Below /api/ nothing is told to nobody, not even that it is not there. */
const isOfNobody = ({ exchange, method, is404, url }: FastifyRequest): boolean =>
  !exchange.principal && is404 && url.startsWith('/api/') && method !== 'OPTIONS';
