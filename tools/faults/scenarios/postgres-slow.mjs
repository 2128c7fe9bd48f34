import { onWire } from '../wired.mjs';

export const title = 'PostgreSQL answers slowly, and then too slowly';

/** Milliseconds in each direction. */
const [SLOW, TOO_SLOW] = [10, 1_500];

export async function run(world, findings) {
  const lab = await onWire(world);
  const { wire } = lab;
  const mend = () => wire.mend();
  findings.did(`each way takes ${String(SLOW)} ms longer`);
  await lab.breaking(findings, { name: 'slow', expects: 'answered', inject: () => wire.slow(SLOW), mend });
  findings.did(`each way takes ${String(TOO_SLOW)} ms longer`);
  await lab.breaking(findings, { name: 'too slow', expects: 'unavailable', inject: () => wire.slow(TOO_SLOW), mend });
}
