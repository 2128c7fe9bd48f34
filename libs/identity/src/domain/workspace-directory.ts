import type { Workspace } from './workspace.js';

/** Which workspaces there are: asked for every request by a token. */
export abstract class WorkspaceDirectory {
  /** The workspace, where it was found lately and is known to be there still: it costs no waiting. */
  abstract seen(slug: string): Workspace | undefined;
  abstract find(slug: string): Promise<Workspace | undefined>;
}
