import { onWire } from '../wired.mjs';

export const title = 'PostgreSQL is stopped, and started again';

export async function run(world, findings) {
  const { postgres } = world;
  const lab = await onWire(world);
  await lab.breaking(findings, {
    name: 'stopped',
    expects: 'unavailable',
    inject: () => postgres.stop(),
    mend: () => postgres.start(),
  });
}
