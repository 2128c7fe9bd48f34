import { onWire } from '../wired.mjs';

export const title = 'connections to PostgreSQL break, and new ones are refused';

export async function run(world, findings) {
  const lab = await onWire(world);
  const { wire } = lab;
  await lab.breaking(findings, {
    name: 'refused',
    expects: 'unavailable',
    inject: () => wire.cut(),
    mend: () => wire.mend(),
  });
}
