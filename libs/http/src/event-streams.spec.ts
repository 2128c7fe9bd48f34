import {
  affordance,
  Affords,
  anEventStream,
  EventStream,
  type Listener,
  resource,
  shape,
  text,
} from '#libs/hypermedia';
import { Controller, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { HttpModule } from './http.module.js';
import { KnownCallers, principal, serving } from './testing/serving.js';

const tide = shape('Tide', { state: text('rising') });
const watchTide = affordance({
  ...{ name: 'watchTide', rel: 'plimsoll:events', method: 'GET', path: '/tide', tag: 'Tides', may: 'read:sites' },
  ...{ title: 'The tide', about: 'While it changes.', answers: anEventStream('data: {}\n\n') },
});
const listeners = new Set<Listener>();

@Controller()
class Tides {
  @Affords(watchTide)
  watch(): EventStream {
    return new EventStream((listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    });
  }
}

@Module({ imports: [HttpModule], controllers: [Tides] })
class TideModule {}

const tell = (state: string, isLast = false) => {
  for (const listener of listeners) listener.tell({ name: 'tide', data: resource(tide, { state }), isLast });
};

describe('Server-sent events', () => {
  const callers = { 'Bearer pilot': principal('pilot', 'harbour', 'read:sites') };
  let app: NestFastifyApplication;
  let url: string;
  const listen = () => fetch(url, { headers: { authorization: 'Bearer pilot', accept: 'text/event-stream' } });
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise(setImmediate);
  };

  beforeEach(async () => {
    app = await serving(TideModule, new KnownCallers(callers));
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${String((app.getHttpServer().address() as AddressInfo).port)}/api/v1/tide`;
  });
  afterEach(() => app.close());

  it('are told until the last', async () => {
    const listening = listen();
    await until(() => listeners.size === 1);
    tell('rising');
    tell('high', true);

    expect(await (await listening).text()).toMatch(/event: tide\nid: [\w-]{16}\ndata: \{"state":"high".*\}\n\n$/);
    await until(() => listeners.size === 0);
  });

  it('do not keep a server that stops', async () => {
    const listening = listen();
    await until(() => listeners.size === 1);
    tell('rising');
    const { body } = await listening;
    const reader = body?.getReader();
    await reader?.read();

    await app.close();

    expect(await reader?.read()).toMatchObject({ done: true });
  }, 10_000);
});
