import type { AddressInfo } from 'node:net';
import type { TestApi } from '../start-api.js';

/** Where clients that bring their own HTTP find the application: all that they are told. */
export async function entryOf({ app }: TestApi): Promise<string> {
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return `http://127.0.0.1:${String(port)}/api`;
}
