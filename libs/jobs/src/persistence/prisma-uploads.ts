import { currentWorkspace, Database, OperatorPrisma } from '#libs/persistence';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { type Piece, type StoredUpload, Uploads } from '../application/job-queue.js';
import { packed, unpacked } from './zstd.js';

/**
 * A file in pieces of a megabyte, each compressed: what analytics export shrinks to a tenth, which spares the database most of
 * the writing. They are stored as the operator, so that a file that takes minutes to arrive holds up no transaction.
 */
@Injectable()
export class PrismaUploads extends Uploads {
  constructor(
    private readonly operator: OperatorPrisma,
    private readonly database: Database,
  ) {
    super();
  }

  async store(chunks: AsyncIterable<Uint8Array>): Promise<StoredUpload> {
    const [uploadId, workspaceId] = [v7(), currentWorkspace()];
    let [size, ordinal] = [0, 0];
    try {
      for await (const piece of inPieces(chunks)) {
        size += piece.length;
        const content = await packed(piece);
        // Its time is told by the database, which forgets it by that.
        await this.database.askInBulk(STORE, [uploadId, ordinal, workspaceId, content]);
        ordinal += 1;
      }
    } catch (error) {
      // What no job will read may hold user agents. Where this fails too, it is swept later.
      await this.operator.jobPart.deleteMany({ where: { uploadId } }).catch(() => undefined);
      throw error;
    }
    return { uploadId, size };
  }

  async *read({ uploadId, size }: StoredUpload): AsyncGenerator<Piece> {
    for (let ordinal = 0, left = size; left > 0; ordinal += 1) {
      const slices = await this.database.askInBulk<Slice>(READ, [uploadId, ordinal]);
      if (slices.length === 0) throw new Error(`${String(left)} bytes of the file are not there any more.`);
      const bytes = Math.min(PIECE, left);
      left -= bytes;
      yield { packed: joined(slices), bytes };
    }
  }

  unpack({ packed }: Piece): Promise<Uint8Array> {
    return unpacked(packed);
  }
}

/** Bytes of what is packed. */
const SLICE = 24 * 1024;

const STORE = 'INSERT INTO job_part (upload_id, ordinal, workspace_id, content) VALUES ($1, $2, $3, $4)';
/** In slices that the driver finds whole in what the socket brings at once: for longer rows it makes room anew each time. */
const READ = `
  SELECT octet_length(content) AS bytes, encode(substring(content FROM at + 1 FOR ${String(SLICE)}), 'base64') AS slice
  FROM job_part, generate_series(0, octet_length(content) - 1, ${String(SLICE)}) AS at
  WHERE upload_id = $1 AND ordinal = $2 ORDER BY at`;

interface Slice {
  /** Of all slices together. */
  readonly bytes: number;
  readonly slice: string;
}

/** Each byte is written once, where it stays: copies of megabytes would be much to clean up. */
function joined(slices: readonly Slice[]): Uint8Array<ArrayBuffer> {
  const whole = new ArrayBuffer(slices[0].bytes);
  const writing = Buffer.from(whole);
  let at = 0;
  for (const { slice } of slices) at += writing.write(slice, at, 'base64');
  return new Uint8Array(whole);
}

/** Each is to be used before the next is asked for: they are in one buffer, since many large ones would be much to clean up. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const held = Buffer.allocUnsafeSlow(PIECE);
  let size = 0;
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length;) {
      const part = chunk.subarray(at, at + PIECE - size);
      held.set(part, size);
      at += part.length;
      size += part.length;
      if (size < PIECE) continue;
      yield held;
      size = 0;
    }
  if (size > 0) yield held.subarray(0, size);
}

/** Bytes of each but the last. */
const PIECE = 1024 * 1024;
