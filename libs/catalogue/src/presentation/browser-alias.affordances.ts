import { aCollectionOf, aCreated, affordance, aResource, batchOf, CursorQuery, id, nothing } from '#libs/hypermedia';
import { BrowserAliasForm } from './browser-alias.form.js';
import { ALIAS, browserAliasShape } from './browser-alias.shapes.js';

const tag = 'Catalogue';
const read = { tag, method: 'GET', may: 'read:catalogue' } as const;
const write = { tag, may: 'write:subjects' } as const;
const ofAlias = {
  path: '/browser-aliases/{aliasId}',
  params: { aliasId: id(ALIAS, { title: 'Alias' }) },
} as const;
const refuses = ['browser-alias-invalid'];

export class BrowserAliasesQuery extends CursorQuery {}

export const listBrowserAliases = affordance({
  ...read,
  name: 'listBrowserAliases',
  rel: 'plimsoll:browser-aliases',
  path: '/browser-aliases',
  title: 'Aliases of browsers',
  about: 'What this workspace says that names of its analytics mean, oldest first.',
  query: BrowserAliasesQuery,
  answers: aCollectionOf(browserAliasShape, 'plimsoll:browser-aliases'),
});
export const createBrowserAlias = affordance({
  ...write,
  name: 'createBrowserAlias',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/browser-aliases',
  title: 'Add an alias of a browser',
  about:
    'Say which browser a name means, on every operating system or on one, in every version or in one. Rows of that name are mapped to it from ' +
    'now on, whatever the name means to others; what says most of a row decides.',
  form: BrowserAliasForm,
  example: { name: 'OurTill', os: 'Android', browser: 'webview_android', release: 'of-the-device' },
  answers: aCreated(browserAliasShape),
  refuses,
  conflicts: ['alias-exists', 'too-many-additions'],
});
export const showBrowserAlias = affordance({
  ...read,
  ...ofAlias,
  name: 'showBrowserAlias',
  rel: 'plimsoll:browser-alias',
  title: 'An alias of a browser',
  about: 'Which browser a name means.',
  answers: aResource(browserAliasShape),
});
export const replaceBrowserAlias = affordance({
  ...write,
  ...ofAlias,
  name: 'replaceBrowserAlias',
  rel: 'plimsoll:replace',
  method: 'PUT',
  title: 'Describe the alias anew',
  about: 'Replace all that is said of it. Snapshots stay as they are until they are remapped.',
  form: BrowserAliasForm,
  answers: aResource(browserAliasShape),
  refuses,
  conflicts: ['alias-exists'],
});
export const mergeBrowserAlias = affordance({
  ...write,
  ...ofAlias,
  name: 'mergeBrowserAlias',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  title: 'Change the alias',
  about: 'Change some of what is said of it by a JSON merge patch.',
  form: BrowserAliasForm,
  answers: aResource(browserAliasShape),
  refuses,
  conflicts: ['alias-exists'],
});
export const deleteBrowserAlias = affordance({
  ...write,
  ...ofAlias,
  name: 'deleteBrowserAlias',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  title: 'Delete the alias',
  about: 'The name means again what it does to everyone. Snapshots stay as they are until they are remapped.',
  answers: nothing,
});
export const batchBrowserAliases = batchOf({
  create: createBrowserAlias,
  update: mergeBrowserAlias,
  replace: replaceBrowserAlias,
  delete: deleteBrowserAlias,
});
