import { Stale } from '#libs/kernel';
import { insertRow, onDuplicate, PrismaService, saveWithEvents } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import type { WaiverNotice } from '../domain/waiver-notice.js';
import { WaiverNoticeRepository } from '../domain/waiver-notice.repository.js';

@Injectable()
export class PrismaWaiverNoticeRepository extends WaiverNoticeRepository {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  /** Of two that tell the same the primary key lets one through. */
  async save(notice: WaiverNotice): Promise<void> {
    const { lead, at, waiver } = notice;
    const row = { adoptionId: waiver.adoptionId, until: new Date(waiver.until), lead, at };
    await saveWithEvents(this.prisma, notice, (tx) => insertRow(tx, 'WaiverNotice', row)).catch(
      onDuplicate(new Stale('notice')),
    );
  }
}
