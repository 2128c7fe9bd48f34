import { currentWorkspace, OperatorPrisma } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { type StoredUpload, Uploads } from '../application/job-queue.js';
import { packed, unpacked } from './zstd.js';

/**
 * A file in pieces of about a megabyte, each compressed: what analytics export shrinks to a tenth, which spares the database most of
 * the writing. They are stored as the operator, so that a file that takes minutes to arrive holds up no transaction.
 */
@Injectable()
export class PrismaUploads extends Uploads {
  constructor(private readonly operator: OperatorPrisma) {
    super();
  }

  async store(chunks: AsyncIterable<Uint8Array>): Promise<StoredUpload> {
    const [uploadId, workspaceId] = [v7(), currentWorkspace()];
    let [size, ordinal] = [0, 0];
    try {
      for await (const piece of inPieces(chunks)) {
        size += piece.length;
        const content = await packed(piece);
        const data = { uploadId, ordinal, workspaceId, content };
        await this.operator.jobPart.create({ data, select: { ordinal: true } });
        ordinal += 1;
      }
    } catch (error) {
      // What no job will read may hold user agents. Where this fails too, it is swept later.
      await this.operator.jobPart.deleteMany({ where: { uploadId } }).catch(() => undefined);
      throw error;
    }
    return { uploadId, size };
  }

  async *read({ uploadId, size }: StoredUpload): AsyncGenerator<Uint8Array> {
    let left = size;
    for (let ordinal = 0; left > 0; ordinal += 1) {
      const part = await this.operator.jobPart.findUnique({ where: { uploadId_ordinal: { uploadId, ordinal } } });
      if (!part) throw new Error(`${String(left)} bytes of the file are not there any more.`);
      const piece = await unpacked(part.content);
      left -= piece.length;
      // No more at a time than a socket would bring: whoever reads gives way between two of them.
      for (let at = 0; at < piece.length; at += CHUNK) yield piece.subarray(at, at + CHUNK);
    }
  }
}

async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let [held, size] = [[] as Uint8Array[], 0];
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    yield Buffer.concat(held);
    [held, size] = [[], 0];
  }
  if (size > 0) yield Buffer.concat(held);
}

/** Bytes. */
const PIECE = 1024 * 1024;
const CHUNK = 64 * 1024;
