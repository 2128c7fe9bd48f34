import type { CursorPage, CursorRequest } from '#libs/kernel';
import { descending, findById, inWorkspace, pageOf, PrismaService, slice } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { type JobFilter, JobViews } from '../application/job-views.js';
import type { JobView, RejectedRow } from '../application/job.view.js';
import { SHOWN, toJobView } from './job.mapper.js';
import { unpacked } from './zstd.js';

@Injectable()
export class PrismaJobViews extends JobViews {
  constructor(private readonly prisma: PrismaService) {
    super();
  }

  async find(jobId: string): Promise<JobView | undefined> {
    const row = await findById(this.prisma, 'job', jobId, SHOWN);
    return row ? toJobView(row) : undefined;
  }

  glance(workspaceId: string, jobId: string): Promise<JobView | undefined> {
    return inWorkspace(workspaceId, () => this.find(jobId));
  }

  async rejectedRows(jobId: string): Promise<readonly RejectedRow[]> {
    const row = await this.prisma.job.findFirst({ where: { id: jobId }, select: { rejections: true } });
    if (!row?.rejections) return [];
    return JSON.parse((await unpacked(row.rejections)).toString()) as readonly RejectedRow[];
  }

  async list(filter: JobFilter, page: CursorRequest): Promise<CursorPage<JobView>> {
    const { where, ...sliced } = slice(NEWEST_FIRST, page);
    const rows = await this.prisma.job.findMany({ ...SHOWN, ...sliced, where: { AND: [where, filter] } });
    const total = page.count ? await this.prisma.job.count({ where: filter }) : undefined;
    return pageOf(NEWEST_FIRST, page, { rows, total }, (row) => toJobView(row));
  }
}

/** Ids begin with the time they were made at. */
const NEWEST_FIRST = [descending('id')];
