import { onWire } from '../wired.mjs';

export const title = 'PostgreSQL is restarted';

export async function run(world, findings) {
  const { postgres } = world;
  const lab = await onWire(world);
  const restart = async () => {
    await postgres.stop();
    await postgres.start();
  };
  // Over before anybody looks: what is promised is that it is answered in the meantime, and well afterwards.
  await lab.breaking(findings, { name: 'restarted', expects: 'passing', inject: restart, mend: () => undefined });
}
