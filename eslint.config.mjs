import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const GLOBALS = [
  'AbortSignal',
  'console',
  'crypto',
  'fetch',
  'performance',
  'process',
  'setInterval',
  'setTimeout',
  'clearInterval',
  'clearTimeout',
  'URL',
  'WebAssembly',
];

const PAGE_GLOBALS = ['document', 'Option', 'sessionStorage', 'URLSearchParams'];

const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const restrict = (selector, message) => ({ selector, message });

const NAMES = [
  restrict(
    'ClassDeclaration[id.name=/(?<!^Prisma)Service$|(Manager|Helper|Util|Utils|Dto|DTO|Impl)$|^Base[A-Z]/]',
    'Name it after what it is in the domain, not after the kind of class it is.',
  ),
  restrict(
    'TSInterfaceDeclaration[id.name=/^I[A-Z]/]',
    'An interface is named like any other thing, with no I before it.',
  ),
];
const SIZE = [
  restrict(
    'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>4]',
    'A class that needs more than four others does more than one thing.',
  ),
];
const TESTS = [
  restrict(
    'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
    'Every test runs.',
  ),
  restrict('Identifier[name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]', 'Every test runs.'),
  restrict(
    'CallExpression[callee.name=/^(it|test)$/] > Literal:first-child[value=/^should |\\b(works|correctly)\\b/]',
    'A test says a fact about its subject: "refuses a second snapshot of the same day".',
  ),
];

/** What the rules of tsc cannot see. Formatting is Prettier's, dependencies between folders are tools/boundaries'. */
export default defineConfig(
  globalIgnores(['dist', 'coverage', '.cache', 'libs/{persistence,client}/src/generated', 'tools/boundaries/planted']),
  // A rule that is wrong is changed here, for everybody, and not switched off in a line.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  prettier,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...NAMES, ...SIZE],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      // Files with decorators are left out by the rule itself: what a constructor asks for must exist when Nest looks.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A Nest module is a class for its decorator only.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A promise of nothing is a thing, and some libraries declare their options as classes.
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Without noUncheckedIndexedAccess the compiler believes that every index is there, and calls the check needless.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Hot loops over typed arrays count.
      '@typescript-eslint/prefer-for-of': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['{apps,libs,seed}/**/*.ts'],
    ignores: ['**/*spec.ts', '**/*.module.ts', '**/testing/**', 'apps/*/test/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...NAMES,
        ...SIZE,
        restrict(
          'Program > ImportDeclaration:nth-child(11)',
          'A file that needs more than ten others does more than one thing.',
        ),
      ],
    },
  },
  {
    files: ['**/*spec.ts', '**/testing/**/*.ts', 'apps/*/test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NAMES, ...TESTS],
      // What came over the wire has no type, and a test says what it expects of it.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [typescript.configs.disableTypeChecked],
    languageOptions: { globals: readonly(GLOBALS) },
    rules: { 'no-console': 'off' },
  },
  {
    files: ['libs/graphql/explorer/*.js'],
    languageOptions: { globals: readonly(PAGE_GLOBALS) },
  },
);
