import { CommandBus } from '@nestjs/cqrs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ImportEdition, MakeEditionCurrent } from '#libs/catalogue';
import { OperatorPrisma } from '#libs/persistence';
import { layChangedPackages, type LaterSupport } from './changed-packages.js';
import { openProduct } from './open-product.js';

/** The product without demo data; it lets another edition land when it is told to. */
const { app, listen } = await openProduct({ isDemo: false });
const prisma = app.get(OperatorPrisma, { strict: false });

/** Waits until every site has its waterline. */
export interface AwaitLines {
  readonly kind: 'await-lines';
}

/** Makes an edition that is as the current one but for this, and lets it land. */
export interface LetLand {
  readonly kind: 'let-land';
  readonly support: LaterSupport;
}

export interface Landed {
  /** From the moment that the edition was made current until the last waterline was drawn. */
  readonly milliseconds: number;
  readonly crossings: number;
}

process.on('message', (told: AwaitLines | LetLand) => {
  void (told.kind === 'await-lines' ? linesAreDrawn() : landed(told)).then((answer) => process.send?.(answer));
});
await listen();

async function landed({ support }: LetLand): Promise<Landed> {
  const home = await mkdtemp(join(tmpdir(), 'plimsoll-packages-'));
  const folders = await layChangedPackages(home, support);
  const commands = app.get(CommandBus);
  const { id } = await commands.execute(new ImportEdition(folders, undefined, true));
  await rm(home, { recursive: true });
  const begun = performance.now();
  await commands.execute(new MakeEditionCurrent(id));
  await linesAreDrawn();
  return { milliseconds: performance.now() - begun, crossings: await prisma.crossing.count() };
}

async function linesAreDrawn(): Promise<object> {
  const sites = await prisma.site.count();
  for (;;) {
    const [{ drawn }] = await prisma.$queryRaw<{ drawn: number }[]>`
      SELECT count(*)::int AS drawn FROM waterline
      WHERE seen_edition_id = (SELECT id FROM edition WHERE current_since IS NOT NULL ORDER BY current_since DESC LIMIT 1)`;
    if (drawn === sites) return { sites };
    await pause(50);
  }
}
