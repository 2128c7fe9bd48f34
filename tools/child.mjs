import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** A program that was asked to end gets this long before it is made to. */
const GRACE_MS = 15_000;

/**
 * Runs a program on our terminal and answers its exit code. It hears the signals that we hear, and it never outlives
 * whoever started us: npm, when killed, tells nobody.
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const unbind = [...SIGNALS.map((signal) => passOn(signal, child)), endWithParent(child)];
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  }).finally(() => unbind.forEach((undo) => undo()));
}

function passOn(signal, child) {
  const listener = () => child.kill(signal);
  process.on(signal, listener);
  return () => process.off(signal, listener);
}

function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  }, 500);
  return () => clearInterval(watch);
}
