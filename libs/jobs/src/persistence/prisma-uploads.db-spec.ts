import { randomBytes } from 'node:crypto';
import { inWorkspace } from '#libs/persistence';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { PrismaUploads } from './prisma-uploads.js';

const database = await testDatabase();
const { operator } = database;
const uploads = new PrismaUploads(operator, database);
const HALF = Buffer.alloc(700_000, 'Mozilla/5.0 (X11; rv:140.0),1\n');

describe('A file that a job is to read', () => {
  let workspaceId: string;
  beforeAll(async () => (workspaceId = await newWorkspace(operator)));

  it('is read as it was stored, piece by piece', async () => {
    const upload = await inWorkspace(workspaceId, () => uploads.store(arriving(HALF, HALF, HALF)));

    const [pieces, bytes]: [Uint8Array[], number[]] = [[], []];
    for await (const piece of uploads.read(upload)) {
      pieces.push(await uploads.unpack(piece));
      bytes.push(piece.bytes);
    }

    expect(upload.size).toBe(2_100_000);
    expect(bytes).toEqual([2 ** 20, 2 ** 20, 2_100_000 - 2 ** 21]);
    expect(bytes).toEqual(pieces.map(({ length }) => length));
    expect(await operator.jobPart.count({ where: { uploadId: upload.uploadId } })).toBe(3);
    expect(Buffer.concat(pieces).equals(Buffer.concat([HALF, HALF, HALF]))).toBe(true);
    await operator.jobPart.deleteMany();
  });

  it('is read as it was stored, also where it does not shrink', async () => {
    const noise = randomBytes(1_500_000);
    const upload = await inWorkspace(workspaceId, () => uploads.store(arriving(noise)));

    const pieces: Uint8Array[] = [];
    for await (const piece of uploads.read(upload)) pieces.push(await uploads.unpack(piece));

    expect(Buffer.concat(pieces).equals(noise)).toBe(true);
    await operator.jobPart.deleteMany();
  });

  it('leaves nothing behind when it does not arrive whole', async () => {
    const breaking = inWorkspace(workspaceId, () => uploads.store(arriving(HALF, HALF, new Error('aborted'))));

    await expect(breaking).rejects.toThrow('aborted');
    expect(await operator.jobPart.count()).toBe(0);
  });
});

async function* arriving(...chunks: readonly (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield await Promise.resolve(chunk);
  }
}
