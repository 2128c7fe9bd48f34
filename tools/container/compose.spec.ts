import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { VARIABLES } from '../../apps/api/src/config.js';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly restart: string;
  readonly logging?: { readonly options: Readonly<Record<string, string>> };
}

const { services } = parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
};
const image = readFileSync('Dockerfile', 'utf8');
const ours = Object.entries(services).filter(([, { image }]) => image === 'plimsoll');

describe('The compose file', () => {
  it('runs everything that it takes', () => {
    expect(Object.keys(services)).toEqual(['balancer', 'migrate', 'api', 'worker', 'postgres', 'redis']);
    expect(ours.map(([name]) => name)).toEqual(['migrate', 'api', 'worker']);
  });

  it.each(ours)('runs %s by a program of the image, with variables that there are', (_name, service) => {
    const program = service.command?.at(-1) ?? 'dist/apps/api/src/main.js';

    expect(existsSync(program.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
    expect(Object.keys(service.environment ?? {}).filter((name) => !Object.hasOwn(VARIABLES, name))).toEqual([]);
    expect(service.read_only).toBe(true);
  });

  it('has everybody wait for services that there are, and that tell how they are', () => {
    const waits = Object.values(services).flatMap(({ depends_on: on = {} }) => Object.entries(on));

    for (const [name, { condition }] of waits) {
      const { healthcheck, restart } = services[name] ?? {};
      if (condition === 'service_completed_successfully') expect([name, restart]).toEqual(['migrate', 'no']);
      // The image tells by itself how the API is.
      else
        expect([name, healthcheck?.test !== undefined || (name === 'api' && /^HEALTHCHECK /m.test(image))]).toEqual([
          name,
          true,
        ]);
    }
    expect(waits.length).toBeGreaterThan(5);
  });

  it('opens one port to others, the balancer’s', () => {
    expect(Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]))).toEqual([
      ['balancer', '${PORT:-3000}:8080'],
    ]);
  });

  it('keeps logs of each within bounds', () => {
    expect(Object.values(services).map(({ logging }) => logging?.options['max-size'])).toEqual(
      Object.keys(services).map(() => '10m'),
    );
  });

  it('has the balancer believe of the same proxies who calls, and by what', () => {
    const balancer = readFileSync('deploy/nginx.conf', 'utf8');
    const callers = Array.from(balancer.matchAll(/set_real_ip_from (\S+);/g), ([, network]) => network);

    expect(callers.length).toBeGreaterThan(3);
    expect(Array.from(balancer.matchAll(/^ +(\S+\/\d+) 1;$/gm), ([, network]) => network)).toEqual(callers);
  });

  it('asks a worker how it is where it listens', () => {
    expect(services.worker?.healthcheck?.test?.at(-1)).toContain(
      `http://127.0.0.1:${String(services.worker?.environment?.METRICS_PORT)}/health/ready`,
    );
  });
});
