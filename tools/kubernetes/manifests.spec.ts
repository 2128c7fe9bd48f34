import { existsSync, readFileSync } from 'node:fs';
import { VARIABLES } from '../../apps/api/src/config.js';
import { kustomizationOf, type Manifest, manifestsIn, podsOf, rendered, writtenIn } from './manifests.js';
import { faultsOf } from './typed.js';

const base = writtenIn('base');
const pods = podsOf(base);
const named = (kind: string, name: string): Manifest | undefined =>
  base.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);

describe('The manifests for Kubernetes', () => {
  it('are what its API takes', () => {
    expect(faultsOf([...base, ...writtenIn('example')])).toEqual([]);
  });

  it('would not pass with a misspelt member, another type, or a kind that there is not', () => {
    const wrong = [
      'apiVersion: v1\nkind: Service\nspec: { ports: [{ port: 80, targetPrt: http }] }',
      'apiVersion: apps/v1\nkind: ReplicaSet\nspec: { replicas: two, selector: {} }',
      'apiVersion: apps/v1\nkind: Deploiment',
    ];

    expect(faultsOf(wrong.flatMap(manifestsIn))).toEqual([
      expect.stringContaining('targetPrt"\' does not exist'),
      expect.stringContaining("'string' is not assignable to type 'number'"),
      expect.stringContaining("no exported member 'Deploiment'"),
    ]);
  });

  it('are all put together', () => {
    expect(kustomizationOf('base').resources.filter((file) => !existsSync(`deploy/kubernetes/base/${file}`))).toEqual(
      [],
    );
    expect(pods.map(([name]) => name).toSorted()).toEqual(['plimsoll-api', 'plimsoll-migrate', 'plimsoll-worker']);
  });

  it('are of the version that they are kept with', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

    expect(kustomizationOf('base').images).toEqual([{ name: 'plimsoll', newTag: version }]);
  });

  it('set variables that there are', () => {
    const set = ['base', 'example'].flatMap((folder) => kustomizationOf(folder).configMapGenerator[0]?.literals ?? []);

    expect(set.map((literal) => literal.split('=')[0]).filter((name) => !Object.hasOwn(VARIABLES, name ?? ''))).toEqual(
      [],
    );
  });
});

describe.each(pods)('The pod of %s', (_name, pod) => {
  const [container] = pod.containers;

  it('runs as nobody in particular, in a file system that stays as it is', () => {
    expect(pod).toMatchObject({
      serviceAccountName: 'plimsoll',
      securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    });
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container?.resources).toMatchObject({
      requests: { cpu: expect.any(String) },
      limits: { memory: expect.any(String) },
    });
  });

  it('refers to its secrets, which are nowhere here', () => {
    expect(container?.envFrom).toContainEqual({ secretRef: { name: 'plimsoll' } });
    expect(container).not.toHaveProperty('env');
    expect(base.some(({ kind }) => kind === 'Secret')).toBe(false);
  });

  it('runs a program of the image', () => {
    const program = container?.command?.at(-1) ?? 'dist/apps/api/src/main.js';

    expect(existsSync(program.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
  });

  it('asks for health at ports that it has', () => {
    const { startupProbe, livenessProbe, readinessProbe, ports = [] } = container ?? { ports: [] };
    const asked = [startupProbe, livenessProbe, readinessProbe].flatMap((probe) => (probe ? [probe.httpGet] : []));

    expect(asked.map(({ path }) => path)).toEqual(
      ports.length > 0 ? ['/health/live', '/health/live', '/health/ready'] : [],
    );
    expect(ports.map(({ name }) => name)).toEqual(expect.arrayContaining(asked.map(({ port }) => port)));
  });
});

describe('The processes that answer', () => {
  it('are never fewer than one, and become more by requests', () => {
    expect(named('PodDisruptionBudget', 'plimsoll-api')?.spec).toMatchObject({ minAvailable: 1 });
    const scaled = named('HorizontalPodAutoscaler', 'plimsoll-api')?.spec as Autoscaling;
    expect(named('Deployment', scaled.scaleTargetRef.name)).toBeDefined();
    expect(scaled.minReplicas).toBeGreaterThan(1);

    const [adapted] = (
      manifestsIn(readFileSync('deploy/kubernetes/prometheus-adapter.yaml', 'utf8'))[0] as unknown as Adapter
    ).rules.custom;
    expect(scaled.metrics[0]).toMatchObject({ type: 'Pods', pods: { metric: { name: adapted?.name.as } } });
  });
});

describe('All processes at once', () => {
  it('leave connections of PostgreSQL’s usual hundred to others, also while they are replaced', () => {
    const literals = kustomizationOf('base').configMapGenerator[0]?.literals ?? [];
    const pool = Number(literals.find((literal) => literal.startsWith('DATABASE_POOL_SIZE='))?.split('=')[1]);
    const { maxReplicas } = named('HorizontalPodAutoscaler', 'plimsoll-api')?.spec as { maxReplicas: number };
    const { replicas } = named('Deployment', 'plimsoll-worker')?.spec as { replicas: number };
    // Each listens by one more. Of each deployment one is there beside those it replaces, and the job.
    const connections = (maxReplicas + 1 + replicas + 1 + 1) * (pool + 1);

    expect(connections).toBe(72);
    expect(readFileSync('docs/how-to/run-on-kubernetes.md', 'utf8')).toContain(`${String(connections)} connections`);
  });
});

// A kind of the operator's, which the types of Kubernetes' API do not have.
describe('What the Prometheus operator is told', () => {
  const [monitor] = writtenIn('monitoring');
  const { selector, podMetricsEndpoints } = monitor?.spec as Monitoring;
  const [endpoint] = podMetricsEndpoints;

  it('is put together as a component', () => {
    expect(kustomizationOf('monitoring')).toMatchObject({ kind: 'Component', resources: ['podmonitor.yaml'] });
    expect(monitor).toMatchObject({ apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor' });
  });

  it('is to scrape the pods that have metrics, where they have them', () => {
    const measured = base.filter(({ kind }) => kind === 'Deployment').map(({ metadata }) => metadata.labels);
    const [{ values }] = selector.matchExpressions;

    expect(measured.map((labels) => labels?.['app.kubernetes.io/component'])).toEqual(values);
    for (const [name, { containers }] of pods.filter(([each]) => each !== 'plimsoll-migrate'))
      expect([name, containers[0]?.ports?.some((port) => port.name === endpoint.port)]).toEqual([name, true]);
  });

  it('gives them the labels that alerts ask for', () => {
    const alerts = readFileSync('deploy/observability/alerts.yaml', 'utf8');

    expect(endpoint.relabelings).toEqual([
      { targetLabel: 'job', replacement: 'plimsoll' },
      { targetLabel: 'component', sourceLabels: ['__meta_kubernetes_pod_label_app_kubernetes_io_component'] },
    ]);
    for (const component of selector.matchExpressions[0].values)
      expect(alerts).toContain(`absent(up{job="plimsoll",component="${component}"})`);
  });
});

interface Monitoring {
  readonly selector: { readonly matchExpressions: readonly [{ readonly values: readonly string[] }] };
  readonly podMetricsEndpoints: readonly [{ readonly port: string; readonly relabelings: readonly object[] }];
}

interface Autoscaling {
  readonly scaleTargetRef: { readonly name: string };
  readonly minReplicas: number;
  readonly metrics: readonly object[];
}

interface Adapter {
  readonly rules: { readonly custom: readonly { readonly name: { readonly as: string } }[] };
}

const kubectl = process.env.PLIMSOLL_KUBECTL;

// Where kubectl is, it puts together what would be sent to a cluster.
if (kubectl)
  describe('What kubectl makes of the example', () => {
    const manifests = rendered(kubectl, 'example');

    it('is what the API of Kubernetes takes', () => {
      expect(manifests).toHaveLength(11);
      expect(faultsOf(manifests)).toEqual([]);
    });

    it('is all in its namespace, and of its image', () => {
      expect(new Set(manifests.map(({ metadata }) => metadata.namespace))).toEqual(new Set(['plimsoll']));
      expect(podsOf(manifests).flatMap(([, { containers }]) => containers.map(({ image }) => image))).toEqual(
        pods.map((): unknown => expect.stringMatching(/^images\.shop\.example\/plimsoll:\d/)),
      );
    });

    it('has each policy, budget and service choose pods that there are', () => {
      const labels = manifests.flatMap(({ spec }) => {
        const made = spec as { template?: { metadata: { labels: Labels } } } | undefined;
        return made?.template ? [made.template.metadata.labels] : [];
      });
      const chosen = manifests.flatMap(({ kind, spec }) => (kind === 'Job' ? [] : choosersOf(spec as Choosing)));

      expect(chosen).toHaveLength(6);
      for (const wanted of chosen) expect(labels).toContainEqual(expect.objectContaining(wanted));
    });
  });

type Labels = Readonly<Record<string, string>>;

interface Choosing {
  readonly selector?: Labels | { readonly matchLabels: Labels };
  readonly podSelector?: { readonly matchLabels: Labels };
}

const choosersOf = ({ selector, podSelector }: Choosing = {}): Labels[] =>
  [selector, podSelector].flatMap((one) =>
    one ? [(one as { matchLabels?: Labels }).matchLabels ?? (one as Labels)] : [],
  );
