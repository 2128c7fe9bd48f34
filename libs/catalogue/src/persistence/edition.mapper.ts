import type { Prisma } from '#libs/persistence';
import type { EditionRecord, FeatureDetails } from '../application/catalogue-records.js';
import type {
  BrowserRecord,
  Discouraged,
  GroupRecord,
  KeyRecord,
  PublishedBaseline,
  ReleaseRecord,
} from '../domain/edition-contents.js';
import type { Edition } from '../domain/edition.js';
import type { Flag, Statement } from '../domain/statement.js';
import { encodeIndex } from './edition-index.codec.js';

/** All of an edition but its index, which is long. */
export const editionColumns = { omit: { index: true } } satisfies Prisma.EditionDefaultArgs;
/** What tells an edition. */
export const storedColumns = {
  id: true,
  bcdVersion: true,
  webFeaturesVersion: true,
  missingKeys: true,
} as const satisfies Prisma.EditionSelect;
/** The one that was made current last. */
export const theCurrent = {
  where: { currentSince: { not: null } },
  orderBy: { currentSince: 'desc' },
} satisfies Prisma.EditionFindFirstArgs;
export const withReleases = {
  include: { releases: { orderBy: { ordinal: 'asc' } } },
} satisfies Prisma.BrowserDefaultArgs;
export const withDetails = {
  include: { specs: { orderBy: { ordinal: 'asc' } }, support: true },
} satisfies Prisma.FeatureDefaultArgs;
export const withStatements = {
  include: { statements: { orderBy: [{ browserOrdinal: 'asc' }, { ordinal: 'asc' }] } },
} satisfies Prisma.CompatKeyDefaultArgs;

type EditionRow = Prisma.EditionGetPayload<typeof editionColumns>;
type BrowserRow = Prisma.BrowserGetPayload<typeof withReleases>;
type FeatureRow = Prisma.FeatureGetPayload<typeof withDetails>;
type GroupRow = Prisma.FeatureGroupGetPayload<object>;
type KeyRow = Prisma.CompatKeyGetPayload<typeof withStatements>;

export const toRow = ({ id, counts, contents: { bcdVersion, webFeaturesVersion, missingKeys }, index }: Edition) => ({
  ...{ id, bcdVersion, webFeaturesVersion, missingKeys: [...missingKeys] },
  browserCount: counts.browsers,
  releaseCount: counts.releases,
  featureCount: counts.features,
  keyCount: counts.keys,
  statementCount: counts.statements,
  index: encodeIndex(index),
});

export const toEdition = ({
  id,
  bcdVersion,
  webFeaturesVersion,
  importedAt,
  currentSince,
  missingKeys,
  ...row
}: EditionRow): EditionRecord => ({
  ...present({ currentSince }),
  ...{ id, bcdVersion, webFeaturesVersion, importedAt, missingKeys },
  counts: {
    browsers: row.browserCount,
    releases: row.releaseCount,
    features: row.featureCount,
    keys: row.keyCount,
    statements: row.statementCount,
  },
});

export const toBrowser = ({ id, name, type, upstream, releases }: BrowserRow): BrowserRecord => ({
  ...present({ upstream }),
  ...{ id, name, type: type as BrowserRecord['type'], releases: releases.map(toRelease) },
});

const toRelease = ({
  version,
  status,
  releaseDate,
  engine,
  engineVersion,
  releaseNotes,
}: BrowserRow['releases'][number]): ReleaseRecord => ({
  ...{ version, status },
  ...present({ date: releaseDate?.toISOString().slice(0, 10), engine, engineVersion, notes: releaseNotes }),
});

export const toGroup = ({ id, name, parentId }: GroupRow): GroupRecord => ({
  id,
  name,
  ...present({ parent: parentId }),
});

export const toDetails = ({
  description,
  descriptionHtml,
  specs,
  support,
  discouraged,
  ...row
}: FeatureRow): FeatureDetails => ({
  ...present({
    description,
    descriptionHtml,
    discouraged: discouraged as unknown as Discouraged | null,
    baseline: toBaseline(row),
  }),
  specs: specs.map(({ url }) => url),
  publishedSupport: Object.fromEntries(support.map(({ browserId, version }) => [browserId, version])),
});

const toBaseline = (
  row: Pick<FeatureRow, 'baseline' | 'baselineLowDate' | 'baselineHighDate'>,
): PublishedBaseline | null =>
  row.baseline === null
    ? null
    : {
        status: row.baseline as PublishedBaseline['status'],
        ...present({ lowDate: row.baselineLowDate, highDate: row.baselineHighDate }),
      };

/** `browserCount` is how many browsers the edition has: each has its place, said of or not. */
export const toKey = ({ description, mdnUrl, statements, ...row }: KeyRow, browserCount: number): KeyRecord => ({
  ...present({ description, mdnUrl }),
  ...{ key: row.key, specUrls: row.specUrls, experimental: row.experimental },
  ...{ standardTrack: row.standardTrack, deprecated: row.deprecated },
  statements: Array.from({ length: browserCount }, (_, browser) =>
    statements.filter(({ browserOrdinal }) => browserOrdinal === browser).map(toStatement),
  ),
});

const toStatement = (row: KeyRow['statements'][number]): Statement => {
  const { versionAdded, versionRemoved, partialImplementation, prefix, alternativeName, flags, notes } = row;
  return {
    ...present({ versionAdded, versionRemoved, prefix, alternativeName }),
    ...{ partialImplementation, flags: (flags ?? []) as unknown as readonly Flag[], notes },
  };
};

type Present<T> = { [Name in keyof T]?: Exclude<T[Name], null> };

/** The members that have a value: the domain leaves out what a column says by null. */
const present = <T extends object>(members: T): Present<T> =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  ) as Present<T>;
