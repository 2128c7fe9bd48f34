import autocannon from 'autocannon';

interface Load {
  readonly headers?: Record<string, string>;
  /** Asked for in turn; absent: the URL itself. */
  readonly paths?: readonly string[];
}

/** How many requests a second are answered over twenty connections, for two seconds. */
export async function requestsPerSecond(url: string, { headers, paths }: Load = {}): Promise<number> {
  const { requests, non2xx, statusCodeStats } = await autocannon({
    ...{ url, headers, connections: 20, duration: 2 },
    ...(paths && { requests: paths.map((path) => ({ path })) }),
  });
  const expected = headers?.['if-none-match']
    ? Object.keys(statusCodeStats ?? {}).every((status) => status === '304')
    : non2xx === 0;
  if (!expected) throw new Error(`${url} answered otherwise than expected: ${JSON.stringify(statusCodeStats)}`);
  return requests.average;
}

/** Short rounds in turn, so that both see the same of a machine that others use too; the first warms both up. */
export async function comparedInRounds(
  rounds: number,
  theirs: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ readonly ratio: number; readonly ours: number }> {
  const measured: { ratio: number; ours: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [bare, own] = [await theirs(), await ours()];
    measured.push({ ratio: own / bare, ours: own });
  }
  return measured.slice(1).toSorted((a, b) => a.ratio - b.ratio)[rounds >> 1];
}
