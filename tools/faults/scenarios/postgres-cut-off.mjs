import { onWire } from '../wired.mjs';

export const title = 'the wire to PostgreSQL is dead: nothing arrives, and nothing is said';

export async function run(world, findings) {
  const lab = await onWire(world);
  const { wire } = lab;
  await lab.breaking(findings, {
    name: 'cut off',
    expects: 'unavailable',
    inject: () => wire.stall(),
    mend: () => wire.mend(),
  });
}
