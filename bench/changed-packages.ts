import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageFolders } from '#libs/catalogue';
import { installedPackages } from './installed-packages.js';

/** These features, of one key each, are in Chrome from that version on. */
export interface LaterSupport {
  readonly features: readonly string[];
  readonly since: string;
}

/** The installed packages but for that, laid down in a folder as npm does it. */
export async function layChangedPackages(home: string, { features, since }: LaterSupport): Promise<PackageFolders> {
  const packages = await installedPackages();
  const { compatData, webFeatures } = packages as unknown as Data;
  for (const id of features) {
    const { compat_features, status } = webFeatures.features[id];
    const [key, ...more] = compat_features;
    if (more.length > 0) throw new Error(`${id} has more keys than one.`);
    status.support.chrome = since;
    supportOf(compatData, key).chrome = { version_added: since };
  }
  const folders = { compatData: join(home, 'bcd'), webFeatures: join(home, 'web-features') };
  await lay(folders.compatData, { name: '@mdn/browser-compat-data', version: '99.0.0' }, compatData);
  await lay(folders.webFeatures, { name: 'web-features', version: packages.versions.webFeaturesVersion }, webFeatures);
  return folders;
}

async function lay(folder: string, manifest: object, data: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'data.json'), JSON.stringify(data));
}

interface Data {
  readonly compatData: Node;
  readonly webFeatures: { readonly features: Readonly<Record<string, Feature>> };
}
interface Feature {
  readonly compat_features: readonly [string, ...string[]];
  readonly status: { readonly support: Record<string, string> };
}
interface Node {
  readonly [name: string]: Node | Statement | undefined;
}
interface Statement {
  readonly support: Record<string, object>;
}

function supportOf(data: Node, key: string): Record<string, object> {
  const node = key.split('.').reduce((parent, name) => parent[name] as Node, data);
  return (node.__compat as Statement).support;
}
