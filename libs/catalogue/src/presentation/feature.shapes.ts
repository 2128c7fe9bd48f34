import { choice, derived, flag, integer, list, object, optional, shape, text, url } from '#libs/hypermedia';
import type { FeatureView } from '../application/queries/get-feature.js';
import { additionMembers } from './addition.members.js';
import { baseline, ofEdition } from './catalogue.shapes.js';
import { baselineDates, baselineStatus, ranges } from './support.members.js';

const browserSupport = { browser: text('chrome'), name: text('Chrome'), ranges };

/** Version 2: Baseline and what each browser has as one object, as web-features has them. */
const status = derived(
  object(
    {
      baseline: optional(baselineStatus),
      ...baselineDates,
      support: list(
        object({
          ...browserSupport,
          since: optional(text('57', { title: 'Of a core browser: the release that web-features publishes' })),
        }),
        { title: 'What each browser has, by the headline keys' },
      ),
    },
    { title: 'Baseline, by web-features, and support' },
  ),
);

type Supported = Pick<FeatureView, 'baseline' | 'support'> & {
  readonly publishedSupport?: readonly { readonly browser: string; readonly version: string }[];
};

function inOneObject(view: object): object {
  const { baseline: told, support, publishedSupport = [], ...rest } = view as Supported;
  const since = new Map(publishedSupport.map(({ browser, version }) => [browser, version]));
  const { status: of, ...dates } = told ?? {};
  return {
    ...rest,
    status: {
      ...(of !== undefined && { baseline: of }),
      ...dates,
      support: support.map((one) => ({ ...one, ...(since.has(one.browser) && { since: since.get(one.browser) }) })),
    },
  };
}

const featureMembers = {
  id: text('grid'),
  name: text('Grid'),
  baseline: optional(baseline),
  discouraged: flag(false, { title: 'Whether developers are formally advised against it' }),
  groups: list(text('grid'), { title: 'Groups that it is in' }),
  caniuse: list(text('css-grid'), { title: 'Ids of caniuse' }),
};

const summaryMembers = { ...featureMembers, keyCount: integer(62), custom: additionMembers.custom };
const { baseline: _ofSummary, ...summaryV2 } = summaryMembers;

export const featureSummaryShape = shape('FeatureSummary', summaryMembers, {
  version: 'v2',
  shape: shape('FeatureSummaryV2', { ...summaryV2, status }),
  show: inOneObject,
});

const members = {
  ...featureMembers,
  kind: choice(['feature', 'split'], 'feature', { title: 'A split id has no support of its own: see its targets' }),
  description: optional(text('CSS grid is a two-dimensional layout system.')),
  descriptionHtml: optional(text('CSS grid is a two-dimensional layout system.')),
  specs: list(url('https://drafts.csswg.org/css-grid-3/')),
  discouragement: optional(
    object({
      reason: text('Because of its use as a tracking vector.'),
      accordingTo: list(url('https://example.org/why')),
      alternatives: list(text('grid'), { title: 'Features that can take its place' }),
      removalDate: optional(text('2027-01-01')),
    }),
  ),
  overruled: flag(false, { title: "Whether web-features' editors publish another support than its keys have" }),
  publishedSupport: list(object({ browser: text('chrome'), version: text('66') }), {
    title: 'The release that each core browser has it from, as web-features publishes it',
  }),
  keys: list(object({ key: text('css.properties.grid'), headline: flag(true) }), {
    title: 'Its compat keys; the headline keys decide its support',
  }),
  support: derived(list(object(browserSupport), { title: 'What each browser has, by the headline keys' })),
  targets: list(text('grid-lanes'), { title: 'What a split id has become' }),
  missingKeys: derived(
    optional(
      list(text('css.properties.gone'), {
        title: 'Of a custom feature: keys that this edition does not have, whose support nobody knows',
      }),
    ),
  ),
  ...additionMembers,
  ...ofEdition,
};
const { baseline: _baseline, support: _support, publishedSupport: _published, ...membersV2 } = members;

export const featureShape = shape('Feature', members, {
  version: 'v2',
  shape: shape('FeatureV2', { ...membersV2, status }),
  show: inOneObject,
});
