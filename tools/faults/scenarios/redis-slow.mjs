import { onWire } from '../wired.mjs';

export const title = 'Redis answers slowly, and then too slowly';

/** Milliseconds in each direction. */
const [SLOW, TOO_SLOW] = [20, 1_500];

export async function run(world, findings) {
  const lab = await onWire(world, { redis: await world.redis() });
  const { wire } = lab;
  for (const delay of [SLOW, TOO_SLOW]) {
    findings.did(`each way takes ${String(delay)} ms longer`);
    const inject = () => wire.slow(delay);
    await lab.breaking(findings, {
      name: `redis slow ${String(delay)}`,
      expects: 'answered',
      inject,
      mend: () => wire.mend(),
    });
  }
}
