import autocannon from 'autocannon';

/**
 * What many connections are answered for some seconds: requests a second, milliseconds until half and 99 of 100 had their answer, and how many had none or
 * another than they should. Each connection asks again when it has its answer, or `perSecond` times a second where that is given.
 */
export async function measure({ url, headers, requests, connections, seconds, perSecond }) {
  const losses = { lost: 0 };
  const result = await autocannon({
    ...{ url, headers, requests, connections, duration: seconds, timeout: PATIENCE },
    ...(perSecond && { connectionRate: perSecond }),
    setupClient: (client) => watch(client, losses),
  });
  const { latency, errors, non2xx } = result;
  const { lost } = losses;
  return {
    perSecond: result['2xx'] / result.duration,
    ...{ p50: latency.p50, p99: latency.p99, most: latency.max },
    ...{ answered: result['2xx'], failed: errors + lost + non2xx, statuses: statusesOf(result, lost) },
  };
}

/** Measures several times after warming up, and answers the median of each figure; what failed is added up. */
export async function measured({ runs, warmUp, ...load }) {
  const first = await measure({ ...load, seconds: warmUp });
  const all = [];
  for (let run = 0; run < runs; run += 1) all.push(await measure(load));
  return mediansOf(all, first);
}

/** What failed while it was warming up failed too. */
export function mediansOf(all, warmUp) {
  const of = (figure) => median(all.map((each) => each[figure]));
  const counted = [warmUp, ...all];
  return {
    ...{ perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), most: Math.max(...all.map(({ most }) => most)) },
    failed: counted.reduce((sum, { failed }) => sum + failed, 0),
    statuses: [...new Set(counted.flatMap(({ statuses }) => statuses))].sort(),
  };
}

export const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** Those of answers that were not expected. */
const statusesOf = ({ statusCodeStats = {}, errors, timeouts }, lost) => [
  ...Object.keys(statusCodeStats).filter((status) => !status.startsWith('2')),
  ...(timeouts > 0 ? ['no answer in time'] : []),
  ...(errors - timeouts + lost > 0 ? ['connection lost'] : []),
];

/** autocannon asks again over another connection and says nothing of it: nothing was lost only where the last answer had announced the end. */
function watch(client, losses) {
  let isExpected = true; // the first
  client.on('headers', ({ headers }) => (isExpected = /(^|,)connection,close(,|$)/i.test(headers.join())));
  for (const told of ['connError', 'timeout']) client.on(told, () => (isExpected = true));
  const connect = client._connect.bind(client);
  client._connect = () => {
    if (!isExpected) losses.lost += 1;
    isExpected = false;
    connect();
  };
}

/** Seconds until a request counts as not answered. */
const PATIENCE = 20;
