import { resource, type Resource } from '#libs/hypermedia';
import type { OwnWorkspaceView } from '../application/workspace-views.js';
import { listApiKeys } from './api-keys.affordances.js';
import { listAuditEntries } from './audit.affordances.js';
import { archiveWorkspace, showWorkspace, workspaceShape } from './workspace.affordances.js';

export const workspaceResource = (view: OwnWorkspaceView): Resource =>
  resource(workspaceShape, view)
    .self(showWorkspace.at({ workspaceId: view.id }))
    .link(listApiKeys.template())
    .link(listAuditEntries.template())
    .link(archiveWorkspace.at({ workspaceId: view.id }));
