import { onWire } from '../wired.mjs';

export const title = 'Redis is stopped, and started again: each counts by itself, or none is let in';

export async function run(world, findings) {
  for (const [policy, expects] of [
    ['open', 'answered'],
    ['closed', 'unavailable'],
  ]) {
    findings.did(`RATE_LIMIT_ON_STORE_FAILURE=${policy}`);
    const redis = await world.redis();
    const lab = await onWire(world, { redis, settings: { RATE_LIMIT_ON_STORE_FAILURE: policy } });
    const fault = { name: `redis ${policy}`, expects, inject: () => redis.stop(), mend: () => redis.start() };
    await lab.breaking(findings, fault);
  }
}
