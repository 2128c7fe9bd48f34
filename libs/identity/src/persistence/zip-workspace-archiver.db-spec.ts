import { inWorkspace } from '#libs/persistence';
import { mkdir, readdir, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { testDatabase } from '../../../persistence/src/testing/test-database.js';
import { newWorkspace } from '../../../persistence/src/testing/workspace.js';
import { ArchiverBusy } from '../application/workspace-archiver.js';
import { ZipWorkspaceArchiver } from './zip-workspace-archiver.js';

const { prisma, operator } = await testDatabase();

describe('An archiver', () => {
  let workspaceId: string;
  beforeAll(async () => (workspaceId = await newWorkspace(operator)));

  const read = async (archiver: ZipWorkspaceArchiver): Promise<void> => {
    const { bytes, read: chunks } = await inWorkspace(workspaceId, () => archiver.pack());
    let size = 0;
    for await (const chunk of chunks()) size += chunk.length;
    expect([size, size > 0]).toEqual([bytes, true]);
  };

  it('makes one archive at a time, and the next one then', async () => {
    const archiver = new ZipWorkspaceArchiver(prisma, tmpdir());

    const [first, second] = await Promise.allSettled([read(archiver), read(archiver)]);

    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(ArchiverBusy) });
    await read(archiver);
  });

  it('is not held up by a file that could not be made', async () => {
    const folder = join(tmpdir(), uuid());
    const archiver = new ZipWorkspaceArchiver(prisma, folder);
    await expect(read(archiver)).rejects.toThrow('ENOENT');

    await mkdir(folder);

    await read(archiver);
    expect(await readdir(folder)).toEqual([]);
    await rmdir(folder);
  });
});
