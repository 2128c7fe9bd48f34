import { aCreated, affordance, aResource, batchOf, nothing, text } from '#libs/hypermedia';
import { browserShape } from './catalogue.shapes.js';
import { featureShape } from './feature.shapes.js';
import { CustomBrowserForm, CustomFeatureForm, NewBrowserForm, NewFeatureForm } from './custom.form.js';

const write = { tag: 'Catalogue', may: 'write:subjects' } as const;

const ofFeature = {
  ...write,
  path: '/features/{featureId}',
  params: { featureId: text('checkout', { title: 'Id of the custom feature' }) },
} as const;
const featureRefuses = ['custom-feature-invalid'];

export const createFeature = affordance({
  ...write,
  name: 'createFeature',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/features',
  title: 'Add a custom feature',
  about:
    'Name a set of compat keys, to be asked about like a feature of upstream: its support is the worst of them. It exists for ' +
    'this workspace alone.',
  form: NewFeatureForm,
  example: { name: 'Gift cards', keys: ['api.PaymentRequest', 'css.properties.grid'], groups: ['payments'] },
  answers: aCreated(featureShape),
  refuses: featureRefuses,
  conflicts: ['id-taken', 'too-many-additions'],
});
export const replaceFeature = affordance({
  ...ofFeature,
  name: 'replaceFeature',
  rel: 'plimsoll:replace',
  method: 'PUT',
  title: 'Describe the custom feature anew',
  about: 'Replace all that is said of it. A feature of upstream cannot be changed.',
  form: CustomFeatureForm,
  answers: aResource(featureShape),
  refuses: featureRefuses,
  conflicts: ['upstream-read-only'],
});
export const mergeFeature = affordance({
  ...ofFeature,
  name: 'mergeFeature',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  title: 'Change the custom feature',
  about: 'Change some of what is said of it by a JSON merge patch; a list is replaced whole.',
  form: CustomFeatureForm,
  answers: aResource(featureShape),
  refuses: featureRefuses,
  conflicts: ['upstream-read-only'],
});
export const deleteFeature = affordance({
  ...ofFeature,
  name: 'deleteFeature',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  title: 'Delete the custom feature',
  about:
    'Its keys stay what they are. Decisions about it stay on record, with no verdict any more; where one is in force, it is a risk.',
  answers: nothing,
  conflicts: ['upstream-read-only'],
});
export const batchFeatures = batchOf({
  create: createFeature,
  update: mergeFeature,
  replace: replaceFeature,
  delete: deleteFeature,
});

const ofBrowser = {
  ...write,
  path: '/browsers/{browserId}',
  params: { browserId: text('lobby-kiosk', { title: 'Id of the custom browser' }) },
} as const;
const browserRefuses = ['custom-browser-invalid'];

export const createBrowser = affordance({
  ...write,
  name: 'createBrowser',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/browsers',
  title: 'Add a custom browser',
  about:
    'Add a kiosk, a car or a WebView by the upstream releases that its own equal. Rows that name it by id, name or alias are mapped ' +
    'to it from now on. It exists for this workspace alone.',
  form: NewBrowserForm,
  example: {
    ...{ id: 'hall-kiosk', name: 'Hall kiosk', type: 'mobile', aliases: [{ name: 'HallKiosk', os: 'Android' }] },
    releases: [{ version: '2.0', releaseDate: '2025-11-03', equals: { browser: 'webview_android', version: '108' } }],
  },
  answers: aCreated(browserShape),
  refuses: browserRefuses,
  conflicts: ['id-taken', 'alias-taken', 'too-many-additions'],
});
export const replaceBrowser = affordance({
  ...ofBrowser,
  name: 'replaceBrowser',
  rel: 'plimsoll:replace',
  method: 'PUT',
  title: 'Describe the custom browser anew',
  about: 'Replace all that is said of it, its releases with it. A browser of upstream cannot be changed.',
  form: CustomBrowserForm,
  answers: aResource(browserShape),
  refuses: browserRefuses,
  conflicts: ['upstream-read-only', 'alias-taken'],
});
export const mergeBrowser = affordance({
  ...ofBrowser,
  name: 'mergeBrowser',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  title: 'Change the custom browser',
  about: 'Change some of what is said of it by a JSON merge patch; a list is replaced whole.',
  form: CustomBrowserForm,
  answers: aResource(browserShape),
  refuses: browserRefuses,
  conflicts: ['upstream-read-only', 'alias-taken'],
});
export const deleteBrowser = affordance({
  ...ofBrowser,
  name: 'deleteBrowser',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  title: 'Delete the custom browser',
  about: 'Visits that were mapped to it are of no known release from now on: they count as unknown.',
  answers: nothing,
  conflicts: ['upstream-read-only'],
});
export const batchBrowsers = batchOf({
  create: createBrowser,
  update: mergeBrowser,
  replace: replaceBrowser,
  delete: deleteBrowser,
});
