import { type DomainError, Stale } from '#libs/kernel';
import { inTurn, insertRow, onDuplicate, orRefuse, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { AliasExists } from '../domain/addition.errors.js';
import { refuseTooMany } from '../domain/additions.js';
import type { BrowserAlias } from '../domain/browser-alias.js';
import { BrowserAliasRepository } from '../domain/browser-alias.repository.js';
import { toAlias, toRow } from './browser-alias.mapper.js';

@Injectable()
export class PrismaBrowserAliasRepository extends BrowserAliasRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<BrowserAlias | undefined> {
    const row = await this.prisma.browserAlias.findFirst({ where: { id } });
    return row ? toAlias(row) : undefined;
  }

  /** The index decides who has a name, not a prior read. */
  async save(alias: BrowserAlias): Promise<void> {
    const data = toRow(alias);
    await saveWithEvents(this.prisma, alias, async (tx) => {
      if (alias.storedVersion > 0)
        return tx.browserAlias.updateMany({ where: asRead(alias), data }).then(orRefuse(new Stale(this.noun)));
      await inTurn(tx, 'aliases');
      await insertRow(tx, 'BrowserAlias', data);
      refuseTooMany('aliases', await tx.browserAlias.count());
    }).catch(onDuplicate(() => this.refusalOf(alias)));
  }

  async delete(alias: BrowserAlias): Promise<void> {
    await saveWithEvents(this.prisma, alias, (tx) =>
      tx.browserAlias.deleteMany({ where: asRead(alias) }).then(orRefuse(new Stale(this.noun))),
    );
  }

  private async refusalOf({ spelling, state }: BrowserAlias): Promise<DomainError> {
    const other = await this.prisma.browserAlias.findFirst({ where: { spelling } });
    return new AliasExists(state.called.name, other?.id);
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, storedVersion }: BrowserAlias) => ({ id, version: storedVersion });
