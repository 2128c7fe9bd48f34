/** What packages that are installed with the product may be licensed under: nothing that asks anything of who uses them but to be named. */
export const PRODUCT = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
];

/** What those that only development needs may be licensed under beside: none of it is given to anybody. */
export const DEVELOPMENT = ['AFL-2.1', 'CC-BY-4.0', 'CC0-1.0', 'MPL-2.0', 'WTFPL', 'Zlib'];

/** Packages that are looked at one by one: what their licence is called, and why it will do. */
export const KNOWN = {
  '@mdn/browser-compat-data': { licence: 'CC0-1.0', because: 'data, named in NOTICE' },
  'caniuse-2025-11': { licence: 'CC-BY-4.0', because: 'data, named in NOTICE as it asks' },
  'caniuse-2026-01': { licence: 'CC-BY-4.0', because: 'data, named in NOTICE as it asks' },
  'caniuse-2026-05': { licence: 'CC-BY-4.0', because: 'data, named in NOTICE as it asks' },
  'caniuse-2026-07': { licence: 'CC-BY-4.0', because: 'data, named in NOTICE as it asks' },
  'caniuse-2026-11': { licence: 'CC-BY-4.0', because: 'data, named in NOTICE as it asks' },
  elkjs: { licence: 'EPL-2.0', because: "of Prisma's command line; unchanged, and nothing of ours loads it" },
  'mdn-data': { licence: 'CC0-1.0', because: 'data, by which CSS is read' },
  'seq-queue': { licence: undefined, because: 'its LICENSE file is that of MIT' },
  'hal-rest-client': { licence: undefined, because: 'its LICENSE file is that of Apache-2.0; for tests' },
  httpntlm: { licence: undefined, because: 'its LICENSE file is that of MIT; for tests' },
  'stack-trace': { licence: undefined, because: 'its License file is that of MIT; for tests' },
  microee: { licence: 'BSD', because: 'says not which BSD, and all of them will do; for tests' },
  'url-template': { licence: 'BSD', because: 'its LICENSE file is that of BSD-3-Clause; for tests' },
  'uri-templates': {
    licence: 'http://geraintluff.github.io/tv4/LICENSE.txt',
    because: 'public domain; for tests',
  },
};
