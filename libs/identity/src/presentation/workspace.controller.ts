import { Affords, FromPath, type PathOf, type Resource } from '#libs/hypermedia';
import { Controller } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { GetOwnWorkspace } from '../application/queries/get-own-workspace.js';
import { showWorkspace } from './workspace.affordances.js';
import { workspaceResource } from './workspace.resource.js';

/** The tenant that calls. */
@Controller()
export class WorkspaceController {
  constructor(private readonly queries: QueryBus) {}

  @Affords(showWorkspace)
  async show(@FromPath() { workspaceId }: PathOf<typeof showWorkspace>): Promise<Resource> {
    return workspaceResource(await this.queries.execute(new GetOwnWorkspace(workspaceId)));
  }
}
