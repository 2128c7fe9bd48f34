import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

describe('What is started', () => {
  it.each(['../api', 'web', ''])('is the API or a worker, and not %j', async (app) => {
    const started = promisify(execFile)(process.execPath, ['tools/start.mjs', app]);

    await expect(started).rejects.toMatchObject({
      ...{ code: 1, stdout: '', stderr: `There is no "${app}" to start: it is api or worker.\n` },
    });
  });
});
