import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stagesOf } from './dockerfile.mjs';
import { follow, type Image } from './follow.mjs';
import { runImage } from './run.mjs';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe('The Dockerfile', () => {
  const stages = stagesOf(readFileSync('Dockerfile', 'utf8'), { COMMIT });

  it('ends in a stage whose user is not root, by number', () => {
    const users = stages.at(-1)?.instructions.filter(({ instruction }) => instruction === 'USER');
    expect(users).toEqual([{ instruction: 'USER', uid: 1000, gid: 1000 }]);
  });

  it('takes the commit that it is built of', () => {
    expect(stages.at(-1)?.instructions.find(({ instruction }) => instruction === 'ENV')).toMatchObject({
      env: { NODE_ENV: 'production', PLIMSOLL_COMMIT: COMMIT },
    });
  });

  it.each(['ADD a b', 'RUNS a', 'FROM a as b', 'COPY --chown=a b c'])('is not followed where it says %s', (line) => {
    expect(() => stagesOf(`FROM a\n${line}\n`)).toThrow();
  });
});

if (process.env.PLIMSOLL_IMAGE === undefined) {
  it('is followed and started where PLIMSOLL_IMAGE says so, by root', () => undefined);
} else {
  describe('What the Dockerfile makes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plimsoll-image-'));
    let image: Image;
    beforeAll(async () => {
      chmodSync(folder, 0o755);
      image = await follow('.', folder, { COMMIT });
    }, 400_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    const KEY = 'a-key-of-at-least-thirty-two-characters';
    const started = async (given: Readonly<Record<string, string>> = {}) => {
      const port = await freePort();
      const process = runImage(image, { PORT: String(port), PLIMSOLL_BOOTSTRAP_KEY: KEY, ...given });
      let said = '';
      process.stderr?.on('data', (piece: Buffer) => (said += piece.toString()));
      process.stdout?.resume();
      const ask = (path: string) =>
        fetch(`http://127.0.0.1:${String(port)}${path}`, { headers: { authorization: `Bearer ${KEY}` } });
      while (!(await ask('/health/ready').catch(() => ({ ok: false }))).ok) {
        if (process.exitCode !== null) throw new Error(said);
        await pause(200);
      }
      return { process, ask, port };
    };

    it('serves all that there is, as a user who can change nothing but the data, and ends when it is told to', async () => {
      const { process, ask, port } = await started();

      expect(readFileSync(`/proc/${String(process.pid)}/status`, 'utf8')).toMatch(/^Uid:\t1000\t1000\t1000\t1000$/m);
      for (const path of ['/', '/docs', '/graphql/explorer', '/rels/audience', '/problems/not-found', '/openapi.json'])
        expect([path, (await ask(path)).status]).toEqual([path, 200]);
      expect(await (await ask('/version')).json()).toMatchObject({ commit: COMMIT });
      expect(await (await ask('/api/v1/features?q=grid')).json()).toHaveProperty('total');

      const [healthy] = await once(runImage(image, { PORT: String(port) }, image.healthcheck), 'exit');
      const touched = runImage(image, {}, ['node', '-e', 'require("fs").writeFileSync("dist/added", "")']);
      const [written] = await once(
        touched.on('error', () => undefined),
        'exit',
      );
      process.kill('SIGTERM');
      const [ended] = await once(process, 'exit');
      expect({ healthy, written, ended }).toEqual({ healthy: 0, written: 1, ended: 0 });
    }, 120_000);

    it('is unhealthy where nobody answers', async () => {
      const [code] = await once(runImage(image, { PORT: String(await freePort()) }, image.healthcheck), 'exit');
      expect(code).toBe(1);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
