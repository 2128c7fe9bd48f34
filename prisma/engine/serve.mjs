import { createInterface } from 'node:readline';
import { lastWords, loadEngine } from './engine.mjs';

/** The conversation with Prisma's command line: a JSON-RPC message a line, until it closes our input. */
export async function serve(options) {
  let loading;
  let current;
  // A panic breaks out of the call that it happened in, and leaves its promise open: unheard, the command line would end
  // well with nothing done.
  process.on('uncaughtException', (error) => {
    refuse(current, error);
    process.exitCode = PANICKED;
  });
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line || '{}');
    if (!method) continue; // the answer to our own `print`
    current = id;
    try {
      loading ??= loadEngine(options);
      answer(id, method, await call((await loading).engine, method, params));
    } catch (error) {
      refuse(id, await causeOf(error, loading));
    }
  }
  process.exit(); // an embedded database would keep the process
}

/** The engine is asked for its database's version under another name than the protocol's. */
const call = (engine, method, params) => engine[method === 'getDatabaseVersion' ? 'version' : method](params);

/** What a diff says is printed by the command line, on our request. */
function answer(id, method, result) {
  const { stdout, ...rest } = result ?? {};
  if (method !== 'diff' || !stdout) return send({ id, result: result ?? {} });
  send({ id: `print-${id}`, method: 'print', params: { content: stdout.replace(/\n$/, '') } });
  send({ id, result: rest });
}

/** The engine says of a database's error only where it is kept. */
async function causeOf(error, loading) {
  const reference = /External error id#(\d+)/.exec(error?.message ?? '');
  return (reference && (await loading).errorOf(Number(reference[1]))) ?? error;
}

function refuse(id, error) {
  const panic = lastWords();
  const message = panic ?? error?.message ?? String(error);
  const data = { is_panic: panic !== undefined, message, error_code: error?.code };
  send({ id, error: { code: FAILED, message: 'An error happened. Check the data field for details.', data } });
}

const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

/** The protocol's number for a failure that the command line is to show. */
const FAILED = 4466;
const PANICKED = 101;
