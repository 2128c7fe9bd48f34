/** One after another, in this order: each reads what the one before has written. Types and boundaries concern the whole. */
export default {
  '*.{ts,mjs}': 'eslint --fix --max-warnings=0 --no-warn-ignored',
  '*': 'prettier --write --ignore-unknown',
  '*.prisma': ['prisma format', () => 'prisma generate'],
  '*.{ts,mjs,json,prisma}': () => ['tsc --noEmit', 'tsc --noEmit -p apps/web/src', 'node tools/boundaries/check.mjs'],
};
