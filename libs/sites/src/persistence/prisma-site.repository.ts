import { Stale } from '#libs/kernel';
import {
  findById,
  insertRow,
  onMissingParent,
  orRefuse,
  type Prisma,
  PrismaService,
  saveWithEvents,
} from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { UnknownAudience } from '../domain/site.errors.js';
import type { Site } from '../domain/site.js';
import { SiteRepository } from '../domain/site.repository.js';
import { toPolicyRow, toRow, toSite, withPolicy } from './site.mapper.js';

@Injectable()
export class PrismaSiteRepository extends SiteRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(id: string): Promise<Site | undefined> {
    const row = await findById(this.prisma, 'site', id, withPolicy);
    return row ? toSite(row) : undefined;
  }

  async save(site: Site): Promise<void> {
    const { stored, state } = site;
    await saveWithEvents(this.prisma, site, async (tx) => {
      if (stored.version === 0) await insertRow(tx, 'Site', toRow(state));
      else await this.update(tx, site);
      if (state.policy.version !== stored.policyVersion)
        await insertRow(tx, 'Policy', toPolicyRow(site.id, state.policy));
    }).catch(onMissingParent(new UnknownAudience(site.state.audienceId)));
  }

  /** Whoever does not see an audience does not measure the site by it either. */
  private async update(tx: Prisma.TransactionClient, site: Site): Promise<void> {
    const { audienceId } = site.state;
    if ((await tx.audience.count({ where: { id: audienceId } })) === 0) throw new UnknownAudience(audienceId);
    const data = toRow(site.state);
    await tx.site.updateMany({ where: asRead(site), data }).then(orRefuse(new Stale(this.noun)));
  }

  async delete(site: Site): Promise<void> {
    await saveWithEvents(this.prisma, site, async (tx) => {
      await tx.site.deleteMany({ where: asRead(site) }).then(orRefuse(new Stale(this.noun)));
    });
  }
}

/** The row while nobody else has written it: of two writers on one version the database lets one through. */
const asRead = ({ id, stored }: Site) => ({ id, version: stored.version });
