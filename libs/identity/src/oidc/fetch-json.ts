/** A JSON object from an issuer. Follows no redirection, and reads no more than it needs: who answers may not be who was asked. */
export async function fetchJson(url: string, signal: AbortSignal): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`${new URL(url).pathname} answers ${String(response.status)}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`${new URL(url).pathname} answers without end`);
    chunks.push(chunk);
  }
  const json: unknown = JSON.parse(Buffer.concat(chunks).toString());
  if (typeof json !== 'object' || json === null) throw new Error(`${new URL(url).pathname} answers no JSON object`);
  return json as Record<string, unknown>;
}

/** A key set of a hundred RSA keys with certificates is smaller. */
const MOST_BYTES = 512 * 1024;
