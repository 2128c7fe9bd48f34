import { onWire } from '../wired.mjs';

export const title = 'Redis is restarted, and has forgotten everything';

export async function run(world, findings) {
  const redis = await world.redis();
  const lab = await onWire(world, { redis });
  const restart = async () => {
    await redis.stop();
    await redis.start();
  };
  await lab.breaking(findings, {
    name: 'redis restarted',
    expects: 'answered',
    inject: restart,
    mend: () => undefined,
  });
}
