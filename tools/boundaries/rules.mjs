const TOOLKIT =
  '^libs/(kernel|compat|access|hypermedia|problem-details|http|limits|background|cache|persistence|observability|process|reports)/';
const SHARED = '^libs/(kernel|compat)/';
const CONTRACT = '^libs/[^/]+/src/contract[.]ts$';
const INDEX = '^libs/[^/]+/src/index[.]ts$';
const TESTING = '^libs/[^/]+/src/testing/';
const TEST = ['spec[.]ts$', TESTING, '^apps/[^/]+/test/'];
const DATABASE = [npm('@prisma|prisma|pg|@electric-sql'), '^libs/persistence/src/generated/'];
const WEB = [npm('fastify|@fastify|@nestjs/(platform-[a-z]+|swagger)|class-validator|class-transformer')];
/** What shows the product to the web: adapters of its inside know nothing of it. */
const FRAMES = ['^libs/(hypermedia|http|problem-details)/', ...WEB];
/** What the page is built with: it comes with what was built, and is not installed with the product. */
const BUNDLED = npm('lit|lit-html|lit-element|@lit|uplot');
/** Computation without a framework, a network or a disk. */
const COMPUTING = npm('uuid|lru-cache|csv-parse|isbot');

/**
 * Who may import what. Type-only imports count: a type binds as much as a value does.
 *
 * @type {(import('dependency-cruiser').IForbiddenRuleType & { name: string })[]}
 */
export const rules = [
  forbid('kernel-imports-nothing', { path: '^libs/kernel/', pathNot: TEST }, { pathNot: '^libs/kernel/' }),
  forbid('compat-is-plain-typescript', { path: '^libs/compat/', pathNot: TEST }, { pathNot: SHARED }),
  forbid('reports-are-plain-typescript', { path: '^libs/reports/', pathNot: TEST }, { pathNot: '^libs/reports/' }),
  forbid('domain-is-plain-typescript', layer('domain'), { pathNot: [own('domain'), SHARED] }),
  forbid('application-sees-ports-and-contracts', layer('application'), {
    pathNot: [own('domain|application'), SHARED, CONTRACT, npm('@nestjs/cqrs'), COMPUTING, '^(node:)?crypto$'],
  }),
  forbid('persistence-serves-the-inside', layer('persistence'), {
    path: [own('presentation|application/(commands|reactions)'), ...FRAMES],
  }),
  forbid('tokens-serve-the-inside', layer('oidc'), {
    path: [own('presentation|persistence|application/(commands|queries|reactions)'), ...FRAMES],
  }),
  forbid(
    'tokens-are-checked-in-one-place',
    { path: '^(apps|libs|seed)/', pathNot: ['^libs/identity/src/oidc/', ...TEST] },
    { path: npm('jose') },
  ),
  forbid(
    'threads-are-begun-in-one-layer',
    { path: '^(apps|libs|seed)/', pathNot: ['/src/threads/', '/src/thread[.]ts$', ...TEST] },
    { path: '^(node:)?worker_threads$' },
  ),
  forbid(
    'redis-is-spoken-to-by-toolkits',
    { path: '^(apps|libs|seed)/', pathNot: ['^libs/(limits|cache)/', ...TEST] },
    { path: npm('ioredis|redis|@redis') },
  ),
  forbid(
    'redis-is-loaded-where-it-is-used',
    { path: '^libs/(limits|cache)/', pathNot: TEST },
    { path: '^libs/(limits/src/redis-counts|cache/src/redis-store)[.]ts$', dynamic: false },
  ),
  forbid('presentation-shows-views', layer('presentation'), {
    path: [own('domain|persistence|oidc'), '^libs/persistence/', ...DATABASE],
  }),
  forbid(
    'databases-are-for-persistence',
    { path: '^(apps|libs|seed)/', pathNot: ['^libs/persistence/', '^libs/[^/]+/src/persistence/', ...TEST] },
    { path: DATABASE },
  ),
  forbid(
    'contracts-promise-the-inside',
    { path: '^libs/([^/]+)/src/contract[.]ts$' },
    {
      path: [own('persistence|presentation|oidc'), '[.]module[.]ts$', npm('@nestjs/common'), ...WEB],
      pathNot: '[.]affordances[.]ts$',
    },
  ),
  forbid(
    'modules-meet-at-their-contract',
    { path: '^libs/([^/]+)/' },
    {
      path: '^libs/',
      pathNot: ['^libs/$1/', '^libs/client/', TOOLKIT, CONTRACT],
    },
  ),
  forbid('toolkits-know-no-module', { path: TOOLKIT }, { path: '^libs/', pathNot: TOOLKIT }),
  forbid(
    'toolkits-are-entered-by-their-index',
    { path: '^[^/]+/([^/]+)/' },
    {
      path: TOOLKIT,
      pathNot: ['^libs/$1/', INDEX, CONTRACT, TESTING],
    },
  ),
  forbid(
    'the-client-knows-no-service',
    { path: '^libs/client/', pathNot: TEST },
    { path: '^(libs|apps|seed)/', pathNot: '^libs/client/' },
  ),
  forbid(
    'the-client-is-for-consumers',
    { path: '^(apps|libs|seed)/', pathNot: ['^libs/client/', '^apps/(web|cli)/', ...TEST] },
    { path: '^libs/client/' },
  ),
  forbid(
    'the-command-line-is-a-client',
    { path: '^apps/cli/', pathNot: TEST },
    { path: '^libs/', pathNot: '^libs/(client|compat|reports)/' },
  ),
  forbid(
    'the-page-is-a-client',
    { path: '^apps/web/src/' },
    { pathNot: ['^apps/web/src/', '^libs/client/src/index[.]ts$', BUNDLED] },
  ),
  forbid('apps-wire-modules', { path: '^apps/' }, { path: '^libs/', pathNot: [INDEX, TESTING] }),
  forbid('apps-stand-alone', { path: '^apps/([^/]+)/' }, { path: '^apps/', pathNot: '^apps/$1/' }),
  forbid('libraries-know-no-app', { path: '^libs/' }, { path: '^(apps|seed|bench|tools)/' }),
  forbid('command-lines-are-for-apps', { path: '^libs/' }, { path: npm('commander|yargs|cac|citty|clipanion') }),
  forbid('permissions-are-asked-in-one-place', { pathNot: '^libs/access/' }, { path: npm('@casl') }),
  forbid('tests-are-no-product', { path: '^(apps|libs|seed)/', pathNot: TEST }, { path: TEST }),
  forbid('no-cycles', {}, { circular: true }),
  forbid('no-barrels', {}, { path: '/index[.]ts$', pathNot: [INDEX, 'node_modules'] }),
  forbid('what-is-imported-exists', {}, { couldNotResolve: true }),
  forbid(
    'what-is-imported-is-installed-with-the-product',
    { path: '^(apps|libs|seed)/', pathNot: ['^apps/web/', ...TEST] },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  ),
];

function forbid(name, from, to) {
  return { name, severity: 'error', from, to };
}

function layer(name) {
  return { path: `^libs/([^/]+)/src/${name}/`, pathNot: TEST };
}

function own(layers) {
  return `^libs/$1/src/(${layers})/`;
}

function npm(packages) {
  return `(^|/)node_modules/(${packages})/`;
}
