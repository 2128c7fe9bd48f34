import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Dial, Pulse } from './pulse.js';

describe('The pulse, while somebody waits and nothing is heard', () => {
  let probes: number;
  let pulse: Pulse;
  let connection: Socket;
  const feel = (dial: Dial) => {
    probes = 0;
    pulse = new Pulse(
      (socket) => {
        probes += 1;
        dial(socket);
      },
      () => true,
    );
    connection = pulse.socket();
  };
  const failing = (code: string) => (socket: Socket) =>
    void setImmediate(() => socket.destroy(Object.assign(new Error(code), { code })));
  afterEach(() => pulse.stop());

  it.each(['EMFILE', 'EADDRNOTAVAIL', 'EAI_AGAIN'])(
    'concludes nothing where this machine cannot ask: %s',
    async (code) => {
      feel(failing(code));

      await pause(1_200);

      expect(probes).toBeGreaterThan(2);
      expect([pulse.isAway, connection.destroyed]).toEqual([false, false]);
    },
  );

  it.each(['ECONNREFUSED', 'ECONNRESET'])('takes a server that refuses for away at once: %s', async (code) => {
    feel(failing(code));

    while (probes === 0) await pause(5);
    await pause(20);

    expect([probes, pulse.isAway, connection.destroyed]).toEqual([1, true, true]);
  });

  it('takes a server that cannot be reached for away at the second time', async () => {
    feel(failing('EHOSTUNREACH'));

    while (probes < 1) await pause(5);
    await pause(20);
    expect(pulse.isAway).toBe(false);
    while (probes < 2) await pause(5);
    await pause(20);

    expect([pulse.isAway, connection.destroyed]).toEqual([true, true]);
  });

  describe('on a server that answers some', () => {
    let server: Server;
    let port: number;
    let answers: (probe: number) => boolean;
    beforeEach(async () => {
      server = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.once('data', () => (answers(probes) ? socket.write('N') : undefined));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      ({ port } = server.address() as AddressInfo);
    });
    afterEach(() => new Promise((resolve) => server.close(resolve)));
    const dialled: Dial = (socket) => socket.connect(port, '127.0.0.1');

    it('forgives one answer that does not come', async () => {
      answers = (probe) => probe % 2 === 0;
      feel(dialled);

      while (probes < 4) await pause(5);

      expect([pulse.isAway, connection.destroyed]).toEqual([false, false]);
    });

    it('takes it for away when two do not come, within two seconds', async () => {
      answers = () => false;
      feel(dialled);
      const begun = performance.now();

      while (!pulse.isAway) await pause(5);

      expect(connection.destroyed).toBe(true);
      expect(performance.now() - begun).toBeLessThan(2_000);
      answers = () => true;
      await pause(1_200);
      expect(pulse.isAway).toBe(false);
    });
  });
});
