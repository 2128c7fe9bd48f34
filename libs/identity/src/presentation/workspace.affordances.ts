import { SAMPLE } from '#libs/kernel';
import {
  aDownload,
  affordance,
  aResource,
  flag,
  id,
  instant,
  integer,
  object,
  optional,
  shape,
  text,
} from '#libs/hypermedia';

const WORKSPACE = SAMPLE.workspace;

const SITE = SAMPLE.site;

const counts = object(
  {
    audiences: integer(2),
    snapshots: integer(14),
    sites: integer(2),
    adoptions: integer(31),
    checks: integer(240),
    customFeatures: integer(1),
    customBrowsers: integer(0),
    browserAliases: integer(3),
  },
  { title: 'How much of each it has, as far as the caller sees' },
);

export const workspaceShape = shape('Workspace', {
  id: id(WORKSPACE),
  slug: text('shop', { title: 'What operators and tokens call it' }),
  name: text('Shop'),
  createdAt: instant('2026-11-25T12:00:00.000Z'),
  counts,
  caller: object(
    {
      id: text('key:0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e92'),
      name: text('CI of the shop'),
      role: text('contributor', { title: 'What it allows: viewer, contributor, approver or admin' }),
      readOnly: flag(false, { title: 'Whether it may read only, whatever its role allows' }),
      siteId: optional(id(SITE, { title: 'The one site that it sees; absent: all' })),
    },
    { title: 'Who asks' },
  ),
});

export const showWorkspace = affordance({
  name: 'showWorkspace',
  rel: 'plimsoll:workspace',
  method: 'GET',
  path: '/workspaces/{workspaceId}',
  params: { workspaceId: id(WORKSPACE, { title: 'Workspace: the caller’s own' }) },
  tag: 'Workspace',
  title: 'The workspace',
  about: 'The caller’s own workspace, how much it holds, and who the caller is in it; any other is 404.',
  may: 'read:workspace',
  answers: aResource(workspaceShape),
});

export const archiveWorkspace = affordance({
  name: 'archiveWorkspace',
  rel: 'plimsoll:archive',
  method: 'GET',
  path: '/workspaces/{workspaceId}/archive',
  params: { workspaceId: id(WORKSPACE, { title: 'Workspace: the caller’s own' }) },
  tag: 'Workspace',
  title: 'An archive of the workspace',
  about:
    'All that the workspace has, as it is at one moment, in one ZIP file: for each table a file with a JSON object on each line, and a manifest. ' +
    'Secrets are not in it. One at a time is made; it is put on record who asked.',
  may: 'read:archive',
  costs: 'expensive',
  answers: aDownload('application/zip', 'PK…'),
});
