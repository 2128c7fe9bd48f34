import {
  choice,
  day,
  decimal,
  Field,
  flag,
  id,
  integer,
  list,
  object,
  optional,
  percentage,
  shape,
  text,
} from '#libs/hypermedia';
import { AUDIENCE, EDITION, SITE, SNAPSHOT } from './examples.js';
import { TOOL_FORMATS } from './renditions/tool-settings.js';
import { PinQuery, pinOf } from './verdicts.query.js';

export { pinOf };

const counted = (visits: number, share: number) => ({ visits: decimal(visits), share: percentage(share) });

export const browserslistShape = shape('Browserslist', {
  siteId: id(SITE),
  site: text('Shop', { title: 'What the site is called' }),
  policyVersion: integer(2, { title: 'The version of the policy whose line is to be reached' }),
  threshold: percentage(95, { title: 'That line' }),
  audienceId: id(AUDIENCE),
  snapshotId: id(SNAPSHOT, { title: 'The snapshot that was measured' }),
  from: day('2026-10-01', { title: 'The first day that it counted' }),
  to: day('2026-10-31', { title: 'The last' }),
  editionId: id(EDITION, { title: 'The edition of the catalogue whose releases and dates were used' }),
  bcdVersion: text('8.1.3'),
  webFeaturesVersion: text('3.40.0'),
  visits: decimal(180_953, { title: 'Every visit that is not of a bot' }),
  trusted: flag(true, { title: 'Whether the policy trusts this snapshot; if not, its verdicts are undecided' }),
  distrust: optional(text('The snapshot counts 812 visits, and the policy trusts none with fewer than 10,000.')),
  reached: flag(true, { title: 'Whether enough visits come with what is listed; if not, all that was seen is listed' }),
  queries: list(text('chrome >= 144'), { title: 'The lines of a .browserslistrc' }),
  supported: object(counted(171_918, 95.0073), { title: 'Visits that come with what is listed' }),
  possible: object(counted(172_632, 95.4019), { title: 'Those, and all that come with no known release or name' }),
  floors: list(
    object({
      name: text('chrome', { title: 'What browserslist calls it' }),
      browsers: list(text('chrome'), { title: "BCD's browsers that go by this name" }),
      from: optional(text('144', { title: 'The oldest version to support; absent: none is' })),
      ...counted(49_600, 27.41),
      givenUp: object(counted(1_604, 0.8864), { title: 'Visits with older versions' }),
    }),
    { title: 'By name' },
  ),
  unnamed: list(object({ browser: text('oculus'), ...counted(12, 0.0066) }), {
    title: 'Browsers that browserslist has no name for',
  }),
  unidentified: object(counted(714, 0.3946), { title: 'Visits of no known release' }),
  baseline: optional(
    object(
      {
        year: integer(2024),
        reached: flag(true, { title: 'Whether enough visits have it; if not, it is the first year there is' }),
        ...counted(173_600, 95.9484),
      },
      { title: 'The newest Baseline that enough visits have' },
    ),
  ),
});

const FORMATS = ['list', ...TOOL_FORMATS] as const;

export class BrowserslistQuery extends PinQuery {
  @Field(
    choice(FORMATS, 'esbuild', {
      title: 'The list; a browserslist-stats.json; targets of esbuild and Vite; settings of the Baseline rules',
      default: 'list',
    }),
  )
  readonly format!: (typeof FORMATS)[number];
}
