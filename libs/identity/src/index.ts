export { CreateWorkspace } from './application/commands/create-workspace.js';
export { DeleteWorkspace } from './application/commands/delete-workspace.js';
export { IssueApiKey } from './application/commands/issue-api-key.js';
export { GetWorkspace, type WorkspaceView } from './application/queries/get-workspace.js';
export { ListWorkspaces } from './application/queries/list-workspaces.js';
export type { TrustedIssuer } from './domain/trusted-issuer.js';
export * from './audit.module.js';
export * from './identity.module.js';
export { readIssuers } from './oidc/read-issuers.js';
