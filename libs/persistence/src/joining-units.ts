import type { PrismaService } from './prisma.service.js';
import { scopes } from './scope.js';
import type { Client } from './unit.js';

/**
 * Prisma as modules know it. Within a unit of work every query, and every transaction as a part of it, goes into the unit's
 * own transaction; everywhere else nothing is different.
 */
export function joiningUnits(prisma: PrismaService): PrismaService {
  return new Proxy(prisma, {
    get: (target, name) => {
      const unit = scopes.getStore()?.unit;
      if (name === '$unit') return unit;
      const member: unknown = Reflect.get(target, name);
      if (!unit || typeof name === 'symbol') return member;
      if (name === '$transaction') return unit.part.bind(unit);
      if (RAW.test(name)) return joined(name);
      return name.startsWith('$') || !isModel(member) ? member : joinedModel(name, member);
    },
  });
}

type Method = (...args: unknown[]) => PromiseLike<unknown>;

/** A query of the client, or of one of its models, which is asked of the unit in context when it is called. */
const joined =
  (name: string, model?: string): Method =>
  (...args) => {
    const unit = scopes.getStore()?.unit;
    if (!unit) throw new Error('This unit of work is over.');
    const ask = (client: Client): PromiseLike<unknown> => {
      const asked: unknown = model === undefined ? client : Reflect.get(client, model);
      return Reflect.apply(Reflect.get(asked as object, name) as Method, asked, args);
    };
    return WRITES.test(name) ? unit.part(ask) : unit.query(ask);
  };

const joinedModel = (model: string, delegate: object): object =>
  new Proxy(delegate, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function' && typeof name === 'string' ? joined(name, model) : member;
    },
  });

const isModel = (member: unknown): member is object => typeof member === 'object' && member !== null;

const RAW = /^\$(query|execute)Raw/;
const WRITES = /^(create|update|upsert|delete|\$executeRaw)/;
