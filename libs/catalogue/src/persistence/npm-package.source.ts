import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type OfferedPackages, type PackageFolders, PackageSource } from '../application/package-source.js';
import { MalformedPackage } from '../domain/edition.errors.js';
import { JsonNode } from '../domain/json-node.js';
import { COMPAT_DATA } from '../domain/read-compat-data.js';
import { WEB_FEATURES } from '../domain/read-web-features.js';

/** The data packages as npm lays them down: a folder with package.json and data.json. */
export class NpmPackageSource extends PackageSource {
  async open(folders: PackageFolders = installed()): Promise<OfferedPackages> {
    const compatData = new PackageFolder(COMPAT_DATA, folders.compatData);
    const webFeatures = new PackageFolder(WEB_FEATURES, folders.webFeatures);
    const versions = { bcdVersion: await compatData.version(), webFeaturesVersion: await webFeatures.version() };
    const read = async () => ({
      versions,
      compatData: await compatData.read('data.json'),
      webFeatures: await webFeatures.read('data.json'),
    });
    return { versions, read };
  }
}

class PackageFolder {
  constructor(
    private readonly name: string,
    private readonly folder: string,
  ) {}

  async version(): Promise<string> {
    const manifest = JsonNode.root(this.name, await this.read('package.json'));
    manifest.member('name').oneOf([this.name]);
    return manifest.member('version').matching(/^\d+\.\d+\.\d+/, 'a version');
  }

  async read(file: string): Promise<unknown> {
    const path = join(this.folder, file);
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new MalformedPackage(this.name, path, `a file that can be read: ${reasonOf(error)}`);
    });
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new MalformedPackage(this.name, path, `JSON: ${reasonOf(error)}`);
    }
  }
}

/** Not by `instanceof`: what the file system throws may be of another realm. */
const reasonOf = (error: unknown): string =>
  typeof error === 'object' && error && 'message' in error ? String(error.message) : String(error);

const installed = (): PackageFolders => ({
  compatData: folderOf(COMPAT_DATA),
  webFeatures: folderOf(`${WEB_FEATURES}/data.json`),
});

const folderOf = (specifier: string): string => dirname(createRequire(import.meta.url).resolve(specifier));
