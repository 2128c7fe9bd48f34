import autocannon from 'autocannon';

interface Load {
  readonly headers?: Record<string, string>;
  /** Asked for in turn; absent: the URL itself. */
  readonly paths?: readonly string[];
}

/** For how long each measurement asks. */
export const SECONDS = 2;

/** How many requests a second are answered over twenty connections. */
export async function requestsPerSecond(url: string, { headers, paths }: Load = {}): Promise<number> {
  const { requests, non2xx, statusCodeStats } = await autocannon({
    ...{ url, headers, connections: 20, duration: SECONDS },
    ...(paths && { requests: paths.map((path) => ({ path })) }),
  });
  const expected = headers?.['if-none-match']
    ? Object.keys(statusCodeStats ?? {}).every((status) => status === '304')
    : non2xx === 0;
  if (!expected) throw new Error(`${url} answered otherwise than expected: ${JSON.stringify(statusCodeStats)}`);
  return requests.average;
}

/**
 * Short rounds in turn, now the one first and now the other, so that both see the same of a machine that others use too; the first
 * warms both up.
 */
export async function comparedInRounds(
  rounds: number,
  theirs: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ readonly ratio: number; readonly ours: number }> {
  const measured: { ratio: number; ours: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const isOursFirst = round % 2 === 1;
    const early = isOursFirst ? await ours() : undefined;
    const bare = await theirs();
    const own = early ?? (await ours());
    measured.push({ ratio: own / bare, ours: own });
  }
  return measured.slice(1).toSorted((a, b) => a.ratio - b.ratio)[rounds >> 1];
}
