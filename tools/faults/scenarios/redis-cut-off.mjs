import { onWire } from '../wired.mjs';

export const title = 'the wire to Redis is dead: nothing arrives, and nothing is said';

export async function run(world, findings) {
  const lab = await onWire(world, { redis: await world.redis() });
  const { wire } = lab;
  await lab.breaking(findings, {
    name: 'redis cut off',
    expects: 'answered',
    inject: () => wire.stall(),
    mend: () => wire.mend(),
  });
}
