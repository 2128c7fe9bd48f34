import { Affords, csvLine, Download, FromPath, type PathOf } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { RejectedRow } from '../application/job.view.js';
import { GetRejectedRows } from '../application/queries/get-rejected-rows.js';
import { listRejectedRows } from './jobs.affordances.js';

/** Rows of a job's file, to be mended by hand. */
@Controller()
export class RejectedRowsController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(listRejectedRows)
  async list(@FromPath() { jobId }: PathOf<typeof listRejectedRows>): Promise<Download> {
    const rows = await this.queries.execute(new GetRejectedRows(jobId));
    const content = Buffer.from([csvLine(COLUMNS), ...rows.map(lineOf)].join(''));
    return new Download(inOnePiece(content), content.length, `rejected-rows-${jobId}.csv`);
  }
}

const COLUMNS = ['line', 'column', 'header', 'code', 'detail', 'row'];

/** Where it stands, why it was rejected, and its cells as a line of CSV. */
const lineOf = ({ line, column, header, code, detail, cells }: RejectedRow): string =>
  csvLine([line, column, header, code, detail, csvLine(cells).replace(/\r\n$/, '')]);

async function* inOnePiece(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(content);
}
