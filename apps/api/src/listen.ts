import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { cannotListen } from '#libs/process';

/** Answers where it then listens. */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  await app.listen(port, host).catch((error: unknown) => {
    throw cannotListen(error, { host, port });
  });
  return urlOf(app, host);
}

/** Where a person on this machine finds it. */
function urlOf(app: NestFastifyApplication, host: string): string {
  const { port } = app.getHttpServer().address() as { port: number };
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${String(port)}`;
}
