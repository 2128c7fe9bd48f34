import { cruise } from 'dependency-cruiser';
import { rules } from './rules.mjs';

const OPTIONS = {
  validate: true,
  ruleSet: { forbidden: rules },
  parser: 'tsc',
  doNotFollow: { path: ['node_modules', '^libs/persistence/src/generated/'] },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['plimsoll-source', 'import', 'node', 'default', 'types'],
  },
};

/**
 * What breaks a rule in the TypeScript of these folders, and which files were read: "no violation" in no file is none.
 *
 * @param {string} baseDir
 * @param {string[]} folders
 * @returns {Promise<{ files: string[], violations: { rule: string, from: string, to: string }[] }>}
 */
export async function cruiseFolders(baseDir, folders) {
  const { output } = await cruise(folders, { ...OPTIONS, baseDir });
  return {
    files: output.modules.map(({ source }) => source).filter((source) => folders.includes(source.split('/', 1)[0])),
    violations: output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
