import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly secrets?: readonly string[];
}

const read = (file: string): unknown => parse(readFileSync(`deploy/${file}`, 'utf8'), { merge: true });
const { services, volumes, secrets } = read('compose.observability.yaml') as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: object;
  readonly secrets: object;
};
const compose = read('compose.yaml') as { readonly services: object };
const each = Object.entries(services);

describe('The compose file of what observes', () => {
  it('adds to the other, and takes nothing of it', () => {
    expect(each.map(([name]) => name)).toEqual(['prometheus', 'alertmanager', 'grafana']);
    expect(each.filter(([name]) => name in compose.services)).toEqual([]);
  });

  it.each(each)('gives %s files, volumes and secrets that there are', (_name, service) => {
    const given = service.volumes.map((volume) => volume.split(':')[0] ?? '');

    expect(given.filter((one) => !(one in volumes) && !(one.startsWith('./') && existsSync(`deploy/${one}`)))).toEqual(
      [],
    );
    expect((service.secrets ?? []).filter((one) => !(one in secrets))).toEqual([]);
  });

  it.each(each)('opens %s to this machine alone', (_name, { ports }) => {
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('has them ask each other by the names that they have', () => {
    const { alerting, scrape_configs: scraped } = read('observability/prometheus.yml') as Prometheus;
    const [datasource] = (read('observability/grafana/datasource.yaml') as Grafana).datasources;
    const hosts = alerting.alertmanagers.flatMap(({ static_configs: [{ targets }] }) => targets);
    const found = scraped.flatMap(({ dns_sd_configs: [{ names }] }) => names);

    expect([...hosts, new URL(datasource.url).host].map((host) => host.split(':')[0])).toEqual([
      'alertmanager',
      'prometheus',
    ]);
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(found));
  });

  it('tells alerts to who is named in a secret that is mounted', () => {
    const { route, receivers } = read('observability/alertmanager.yml') as Alertmanager;
    const [receiver] = receivers.filter(({ name }) => name === route.receiver);

    expect(receiver?.webhook_configs).toEqual([
      { url_file: `/run/secrets/${String(services.alertmanager?.secrets?.[0])}`, send_resolved: true },
    ]);
  });
});

interface Prometheus {
  readonly alerting: {
    readonly alertmanagers: readonly { readonly static_configs: readonly [{ readonly targets: readonly string[] }] }[];
  };
  readonly scrape_configs: readonly { readonly dns_sd_configs: readonly [{ readonly names: readonly string[] }] }[];
}

interface Grafana {
  readonly datasources: readonly [{ readonly url: string }];
}

interface Alertmanager {
  readonly route: { readonly receiver: string };
  readonly receivers: readonly { readonly name: string; readonly webhook_configs: readonly object[] }[];
}
