import ts from 'typescript';
import type { Manifest } from './manifests.js';

/** What the API of Kubernetes would not take: members that there are not, or of another type, as its published types have them. */
export function faultsOf(manifests: readonly Manifest[]): string[] {
  const text = manifests.map(declared).join('\n');
  const options: ts.CompilerOptions = { strict: true, noEmit: true, module: ts.ModuleKind.Preserve, types: [] };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...rest) =>
    file === PROGRAM ? ts.createSourceFile(file, text, ts.ScriptTarget.ESNext) : read(file, ...rest);
  const program = ts.createProgram([PROGRAM], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** A file that is not there, where the packages of types are found from. */
const PROGRAM = 'manifests-as-typescript.ts';

const declared = (manifest: Manifest, index: number): string => {
  const { apiVersion, kind } = manifest;
  const [group = '', version = ''] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion];
  const module = `kubernetes-types/${group.replace('.k8s.io', '')}/${version}`;
  return `export const manifest${String(index)}: import('${module}').${kind} = ${JSON.stringify(manifest)};`;
};
