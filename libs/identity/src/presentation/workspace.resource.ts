import { resource, type Resource } from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import type { OwnWorkspaceView } from '../application/workspace-views.js';
import { listApiKeys } from './api-keys.affordances.js';
import { listAuditEntries } from './audit.affordances.js';
import { archiveWorkspace, showWorkspace, workspaceShape } from './workspace.affordances.js';

export const workspaceResource = (view: OwnWorkspaceView, caller: Principal): Resource =>
  resource(workspaceShape, { ...view, caller: callerOf(caller) })
    .self(showWorkspace.at({ workspaceId: view.id }))
    .link(listApiKeys.template())
    .link(listAuditEntries.template())
    .link(archiveWorkspace.at({ workspaceId: view.id }));

const callerOf = ({ id, name, role, isReadOnly, siteId }: Principal) => ({
  ...{ id, name, role, readOnly: isReadOnly },
  ...(siteId !== undefined && { siteId }),
});
