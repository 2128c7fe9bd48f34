import {
  aCollectionOf,
  aCreated,
  affordance,
  aResource,
  batchOf,
  BYTES,
  choice,
  CSV,
  CursorQuery,
  Field,
  GZIP,
  id,
  linkingOn,
  nothing,
  OffsetQuery,
  optional,
  text,
  TEXT,
} from '#libs/hypermedia';
import { SAMPLE } from '#libs/kernel';
import { jobShape } from '#libs/jobs/contract';
import { AudienceForm, MappingsForm, PeriodQuery, ROWS, SnapshotForm } from './audiences.form.js';
import {
  AUDIENCE,
  audienceShape,
  mappingsShape,
  OUTCOMES,
  rowShape,
  SNAPSHOT,
  snapshotShape,
  snapshotSummaryShape,
  unknownNameShape,
} from './audiences.shapes.js';

const ofAudience = { audienceId: id(AUDIENCE, { title: 'Audience' }) };
const ofSnapshot = { ...ofAudience, snapshotId: id(SNAPSHOT, { title: 'Snapshot' }) };
const readAudiences = { method: 'GET', tag: 'Audiences', may: 'read:audiences', remembered: 'member' } as const;
const readSnapshots = { method: 'GET', tag: 'Snapshots', may: 'read:snapshots', remembered: 'member' } as const;
const writeAudiences = { tag: 'Audiences', may: 'write:audiences' } as const;
const writeSnapshots = { tag: 'Snapshots', may: 'write:snapshots' } as const;

export class AudiencesQuery extends CursorQuery {
  @Field(optional(text('shop', { title: 'A part of the name', maxLength: 200 }))) readonly q?: string;
}
export const listAudiences = affordance({
  ...readAudiences,
  name: 'listAudiences',
  rel: 'plimsoll:audiences',
  path: '/audiences',
  title: 'Audiences',
  about: 'The populations of visitors that this workspace measures, oldest first.',
  query: AudiencesQuery,
  answers: aCollectionOf(audienceShape, 'plimsoll:audiences'),
});
export const createAudience = affordance({
  ...writeAudiences,
  name: 'createAudience',
  rel: 'plimsoll:create',
  method: 'POST',
  path: '/audiences',
  title: 'Create an audience',
  about: 'Name a population of visitors. What it browses with is imported into its snapshots.',
  form: AudienceForm,
  answers: aCreated(audienceShape),
  refuses: ['audience-unnamed'],
});
export const showAudience = affordance({
  ...readAudiences,
  name: 'showAudience',
  rel: 'plimsoll:audience',
  path: '/audiences/{audienceId}',
  params: ofAudience,
  title: 'An audience',
  about: 'One population of visitors; its snapshots are linked.',
  answers: aResource(audienceShape),
  embeds: ['plimsoll:snapshots', 'plimsoll:coverage'],
});
export const replaceAudience = affordance({
  ...writeAudiences,
  name: 'replaceAudience',
  rel: 'plimsoll:replace',
  method: 'PUT',
  path: '/audiences/{audienceId}',
  params: ofAudience,
  title: 'Rename or describe the audience anew',
  about: 'Replace name and description. A description that is left out is taken away.',
  form: AudienceForm,
  answers: aResource(audienceShape),
  refuses: ['audience-unnamed'],
});
export const mergeAudience = affordance({
  ...writeAudiences,
  name: 'mergeAudience',
  rel: 'plimsoll:merge',
  method: 'PATCH',
  path: '/audiences/{audienceId}',
  params: ofAudience,
  title: 'Change the audience',
  about: 'Change name or description by a JSON merge patch; null takes the description away.',
  form: AudienceForm,
  answers: aResource(audienceShape),
  refuses: ['audience-unnamed'],
});
export const deleteAudience = affordance({
  ...writeAudiences,
  name: 'deleteAudience',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  path: '/audiences/{audienceId}',
  params: { audienceId: id(SAMPLE.otherAudience, { title: 'Audience' }) },
  title: 'Delete the audience and its snapshots',
  about: 'What was imported for the audience goes with it. One that sites are measured by stays.',
  answers: nothing,
  conflicts: ['audience-in-use'],
});
export const batchAudiences = batchOf({
  create: createAudience,
  update: mergeAudience,
  replace: replaceAudience,
  delete: deleteAudience,
});

export const listSnapshots = affordance({
  ...readSnapshots,
  name: 'listSnapshots',
  rel: 'plimsoll:snapshots',
  path: '/audiences/{audienceId}/snapshots',
  params: ofAudience,
  title: 'Snapshots',
  about: 'What the audience browsed with, period by period, the latest period first.',
  query: CursorQuery,
  answers: aCollectionOf(snapshotSummaryShape, 'plimsoll:snapshots'),
});
export const importSnapshot = affordance({
  ...writeSnapshots,
  name: 'importSnapshot',
  rel: 'plimsoll:import',
  method: 'POST',
  path: '/audiences/{audienceId}/snapshots',
  params: ofAudience,
  title: 'Import analytics of one period',
  about:
    'Send rows as JSON, or a file as it is, told by its content: an export of an analytics tool (CSV, or the JSON of its API) or an ' +
    'access log, also packed by gzip. The query names the period, where the file does not itself. Up to 200 MB are read as they arrive. ' +
    '`segmentBy` names a column that tells its visits apart, such as the country: then every question can be asked of one segment. ' +
    'A row that cannot be read refuses the file, unless `maxRejectedRows` lets as many be left out. ' +
    'The answer tells what became of the rows. A file of more than 5 MB, and what is sent with Prefer: respond-async, is answered before it is read, ' +
    'with 202 and the job that reads it.',
  form: SnapshotForm,
  example: { from: '2026-08-01', to: '2026-08-31', rows: ROWS, segmentBy: 'Country' },
  query: PeriodQuery,
  upload: {
    mediaType: CSV,
    orAs: [TEXT, GZIP, BYTES],
    orJson: true,
    example:
      '# 20260801-20260831\nBrowser,Browser version,Operating system,Sessions\nChrome,154.0,Windows,"1,234"\nSafari,27.0,iOS,987\n',
  },
  costs: 'expensive',
  answers: aCreated(snapshotShape),
  defers: jobShape,
  refuses: [
    ...['period-ends-before-it-begins', 'period-in-future', 'no-visits', 'rows-invalid', 'rows-rejected'],
    ...['file-empty', 'file-not-text', 'file-columns-unknown', 'file-column-twice', 'file-without-visits'],
    ...['file-count-invalid', 'file-broken', 'file-too-large', 'file-inflates-too-far', 'file-json-unknown'],
    ...['period-not-told', 'period-contradicts-file', 'segments-not-found', 'too-many-segments'],
  ],
  conflicts: ['snapshot-exists'],
});
export const showSnapshot = affordance({
  ...readSnapshots,
  name: 'showSnapshot',
  rel: 'plimsoll:snapshot',
  path: '/audiences/{audienceId}/snapshots/{snapshotId}',
  params: ofSnapshot,
  title: 'A snapshot',
  about: 'What the audience browsed with in one period, and what became of its import. It never changes.',
  answers: aResource(snapshotShape),
  embeds: ['plimsoll:audience', 'plimsoll:rows', 'plimsoll:coverage', 'plimsoll:edition'],
});
export const remapSnapshot = affordance({
  ...writeSnapshots,
  name: 'remapSnapshot',
  rel: 'plimsoll:remap',
  method: 'POST',
  path: '/audiences/{audienceId}/snapshots/{snapshotId}/remap',
  params: ofSnapshot,
  title: 'Map its rows anew',
  about:
    'Make the next revision: the same rows by the current edition and the names that the workspace now has. This one stays as it is, and answers by ' +
    'its id. Of user agents only what was read from them is kept, so what was known stays with its release.',
  costs: 'expensive',
  answers: aCreated(snapshotShape),
  conflicts: ['snapshot-superseded'],
});
export const deleteSnapshot = affordance({
  ...writeSnapshots,
  name: 'deleteSnapshot',
  rel: 'plimsoll:delete',
  method: 'DELETE',
  path: '/audiences/{audienceId}/snapshots/{snapshotId}',
  params: ofSnapshot,
  title: 'Delete the snapshot',
  about: 'The revisions that were made of it go with it. After the first is gone the period can be imported again.',
  answers: nothing,
});
export const batchSnapshots = batchOf({ create: importSnapshot, delete: deleteSnapshot });

export class RowsQuery extends OffsetQuery {
  @Field(optional(choice(OUTCOMES, 'unknown', { title: 'Rows that ended so' })))
  readonly outcome?: (typeof OUTCOMES)[number];
}
export const listRows = affordance({
  ...readSnapshots,
  name: 'listRows',
  rel: 'plimsoll:rows',
  path: '/audiences/{audienceId}/snapshots/{snapshotId}/rows',
  params: ofSnapshot,
  title: 'Rows of the import',
  about: 'What became of each distinct row, and why; most visits first. User agents are not kept, only what they told.',
  query: RowsQuery,
  answers: aCollectionOf(rowShape, 'plimsoll:rows'),
});

export const listUnknownNames = affordance({
  ...readSnapshots,
  name: 'listUnknownNames',
  rel: 'plimsoll:unknown-names',
  path: '/audiences/{audienceId}/unknown-names',
  params: ofAudience,
  title: 'Names that no release was found for',
  about:
    'What all snapshots of the audience together could not map, by name, most visits first: what an alias, or ' +
    'another column in the export, would make known.',
  query: OffsetQuery,
  answers: aCollectionOf(unknownNameShape, 'plimsoll:unknown-names'),
});

export const mapRows = affordance({
  tag: 'Snapshots',
  name: 'mapRows',
  rel: 'plimsoll:mappings',
  method: 'POST',
  path: '/mappings',
  title: 'Try how rows are mapped',
  about: 'Tells of up to 1,000 rows to which release each would be mapped, and why. Stores nothing.',
  may: 'read:audiences',
  form: MappingsForm,
  costs: 'expensive',
  answers: aResource(mappingsShape),
  computes: true,
  refuses: ['rows-invalid'],
});

/** For `.catch()`: whoever has nothing to be answered from yet is led to where they import it. */
export const toTheImport = linkingOn('no-snapshot', ({ audienceId }) =>
  listSnapshots.at({ audienceId: String(audienceId) }),
);
