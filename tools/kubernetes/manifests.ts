import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
}

/** The manifests of a file of YAML, or of what is rendered. Refuses what is no YAML. */
export function manifestsIn(text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => {
    if (document.errors[0]) throw document.errors[0];
    return document.toJS() as Manifest;
  });
}

/** Those of a folder of `deploy/kubernetes`, without what puts them together. */
export const writtenIn = (folder: string): Manifest[] =>
  globSync(`deploy/kubernetes/${folder}/*.yaml`)
    .filter((file) => !file.endsWith('kustomization.yaml'))
    .flatMap((file) => manifestsIn(readFileSync(file, 'utf8')));

/** What is put together, and how. */
export const kustomizationOf = (folder: string): Kustomization =>
  manifestsIn(readFileSync(`deploy/kubernetes/${folder}/kustomization.yaml`, 'utf8'))[0] as unknown as Kustomization;

interface Kustomization {
  readonly resources: readonly string[];
  readonly images: readonly { readonly name: string; readonly newTag: string }[];
  readonly configMapGenerator: readonly { readonly literals: readonly string[] }[];
}

/** As kubectl puts it together. */
export const rendered = (kubectl: string, folder: string): Manifest[] =>
  manifestsIn(execFileSync(kubectl, ['kustomize', `deploy/kubernetes/${folder}`], { encoding: 'utf8' }));

/** Of a deployment or a job. */
export interface PodSpec {
  readonly serviceAccountName: string;
  readonly securityContext: object;
  readonly containers: readonly Container[];
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly resources: { readonly requests: object; readonly limits: object };
  readonly securityContext: object;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly startupProbe?: Probe;
  readonly env?: unknown;
  readonly envFrom: readonly object[];
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

/** The pods that manifests make, by the name of what makes them. */
export const podsOf = (manifests: readonly Manifest[]): [string, PodSpec][] =>
  manifests
    .filter(({ kind }) => ['Deployment', 'Job'].includes(kind))
    .map(({ metadata, spec }) => [metadata.name, (spec as { template: { spec: PodSpec } }).template.spec]);
