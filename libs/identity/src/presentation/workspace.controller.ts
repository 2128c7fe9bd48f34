import { Audit } from '#libs/http';
import {
  type Actor,
  Affords,
  Download,
  FromCaller,
  FromPath,
  FromPrincipal,
  type PathOf,
  type Resource,
} from '#libs/hypermedia';
import type { Principal } from '#libs/kernel';
import { Controller, Req } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { ArchiveWorkspace } from '../application/commands/archive-workspace.js';
import { GetOwnWorkspace } from '../application/queries/get-own-workspace.js';
import { archiveWorkspace, showWorkspace } from './workspace.affordances.js';
import { workspaceResource } from './workspace.resource.js';

/** The tenant that calls. */
@Controller()
export class WorkspaceController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: CommandBus,
    private readonly audit: Audit,
  ) {}

  @Affords(showWorkspace)
  async show(
    @FromPath() { workspaceId }: PathOf<typeof showWorkspace>,
    @FromPrincipal() caller: Principal,
  ): Promise<Resource> {
    return workspaceResource(await this.queries.execute(new GetOwnWorkspace(workspaceId)), caller);
  }

  /** A read, and yet on record: with it all data leaves the house. */
  @Affords(archiveWorkspace)
  async archive(
    @FromPath() { workspaceId }: PathOf<typeof archiveWorkspace>,
    @FromCaller() by: Actor,
    @Req() { url, exchange: { correlationId } }: FastifyRequest,
  ): Promise<Download> {
    const { slug } = await this.queries.execute(new GetOwnWorkspace(workspaceId));
    await this.audit.record({ by, action: archiveWorkspace.declared.name, resource: url, correlationId });
    const file = await this.commands.execute(new ArchiveWorkspace());
    return new Download(file.read(), file.bytes, `${slug}-${new Date().toISOString().slice(0, 10)}.zip`);
  }
}
