import { ask, send } from './ask.mjs';
import { seconds } from './killing.mjs';
import { until } from './programs.mjs';

/** Writes that may still find room in pages that are there already. */
const MOST = 3_000;
const LONG = 'x'.repeat(900);

/**
 * Fills the disk while somebody writes, and makes room again. A database that cannot even keep its log ends; its process says why and ends
 * with it, and is started again.
 */
export async function withoutRoom(findings, { api, disk, stored }) {
  let acknowledged = 0;
  const write = async (name) => {
    const form = { name: `room ${name}`, description: LONG };
    const answer = await send(api.base, '/api/v1/audiences', form, {
      headers: { 'idempotency-key': `"${name}"` },
      within: 10_000,
    });
    if (answer.status === 201) acknowledged += 1;
    return answer;
  };
  await write('before');
  disk.fill();
  let refused;
  for (let turn = 0; !refused && turn < MOST; turn += 1) {
    const answer = await write(String(turn));
    if (answer.status !== 201) refused = answer;
  }
  findings.did(
    `the disk is full; refused after ${String(acknowledged - 1)} more writes: ${refused?.body?.detail ?? refused?.error}`,
  );
  if (api.isRunning && !refused?.error) await holdRefusal(findings, api, refused);
  else holdEnd(findings, await api.stop(), api.output);

  disk.empty();
  if (!api.isRunning) await api.start();
  let last = 0;
  const took = await until(
    'writes to be stored again',
    async () => (await write(`after ${String((last += 1))}`)).status === 201,
  );
  findings.holds(took < 10_000, `what is written is stored ${seconds(took)} after there is room`);
  const count = await stored();
  findings.holds(
    count === acknowledged,
    `each of ${String(acknowledged)} acknowledged writes is stored, once: ${String(count)}`,
  );
}

async function holdRefusal(findings, api, { status, headers, ms }) {
  const isTold = status === 503 && Number(headers['retry-after']) > 0;
  findings.holds(
    isTold && ms < 2_000,
    `a write is 503 with Retry-After within 2.0 s: ${String(status)} after ${seconds(ms)}`,
  );
  const read = await ask(api.base, '/api/v1/audiences');
  findings.holds(read.status === 200, `what is read is answered: ${String(read.status)}`);
  findings.holds((await api.health('live')) === 200, '/health/live is 200');
}

function holdEnd(findings, code, said) {
  findings.holds(code === 1, `the process ends with 1: ${String(code)}`);
  findings.holds(said.includes('has stopped:'), 'and says why');
}
