/**
 * Milliseconds that this process, which serves too, has had of a processor: what else a machine does meanwhile makes no test of
 * an effort fail.
 */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
