/** Jest's global tear-down. */
export default async function end(): Promise<void> {
  await (globalThis as { plimsollTestRunEnd?: () => Promise<void> }).plimsollTestRunEnd?.();
}
