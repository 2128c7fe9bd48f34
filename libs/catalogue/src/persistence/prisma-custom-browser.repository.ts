import { type DomainError, Stale } from '#libs/kernel';
import { inTurn, insertRow, onDuplicate, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { AliasTaken, IdTaken } from '../domain/addition.errors.js';
import { refuseTooMany } from '../domain/additions.js';
import type { CustomBrowser } from '../domain/custom-browser.js';
import { CustomBrowserRepository } from '../domain/custom-browser.repository.js';
import { toAliasRows, toBrowser, toReleaseRows, toRow, withLists } from './custom-browser.mapper.js';

@Injectable()
export class PrismaCustomBrowserRepository extends CustomBrowserRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<CustomBrowser | undefined> {
    const row = await this.prisma.customBrowser.findFirst({ where: { id }, ...withLists });
    return row ? toBrowser(row) : undefined;
  }

  /** The indexes decide who has an id and an alias, not a prior read. */
  async save(browser: CustomBrowser): Promise<void> {
    const data = toRow(browser);
    await saveWithEvents(this.prisma, browser, async (tx) => {
      if (browser.storedVersion === 0) {
        await inTurn(tx, 'browsers');
        await insertRow(tx, 'CustomBrowser', data);
        refuseTooMany('browsers', await tx.customBrowser.count());
      } else {
        await tx.customBrowser.updateMany({ where: asRead(browser), data }).then(orRefuse(new Stale(this.noun)));
        const lists = { where: { browserId: browser.id } };
        await tx.customBrowserRelease.deleteMany(lists);
        await tx.customBrowserAlias.deleteMany(lists);
      }
      await tx.customBrowserRelease.createMany({ data: toReleaseRows(browser) });
      await tx.customBrowserAlias.createMany({ data: toAliasRows(browser) });
    }).catch(onDuplicate(() => this.refusalOf(browser)));
  }

  async delete(browser: CustomBrowser): Promise<void> {
    await saveWithEvents(this.prisma, browser, async (tx) => {
      await tx.customBrowser.deleteMany({ where: asRead(browser) }).then(orRefuse(new Stale(this.noun)));
    });
  }

  /** By whichever of the indexes it was: the alias of another one, else the id. */
  private async refusalOf(browser: CustomBrowser): Promise<DomainError> {
    const aliases = toAliasRows(browser);
    const rows = await this.prisma.customBrowserAlias.findMany({
      where: { spelling: { in: aliases.map(({ spelling }) => spelling) }, browserId: { not: browser.id } },
    });
    const taken = rows.flatMap((row) =>
      aliases
        .filter(({ spelling }) => spelling === row.spelling)
        .map(({ ordinal, name }) => ({ at: ordinal, name, by: row.browserId })),
    );
    return taken.length > 0 ? new AliasTaken(taken) : new IdTaken(this.noun, browser.id);
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, storedVersion }: CustomBrowser) => ({ id, version: storedVersion });
