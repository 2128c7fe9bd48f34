import { Controller, Req } from '@nestjs/common';
import { COMMIT, PRODUCT } from '#libs/http';
import { QueryBus } from '@nestjs/cqrs';
import { GetEditionIndex } from '#libs/catalogue/contract';
import { Affords, resource, type Resource } from '#libs/hypermedia';
import { Dependencies, healthOf } from '#libs/observability';
import type { FastifyRequest } from 'fastify';
import { showHealth, showLiveness, showReadiness, showVersion, versionShape } from './entry.affordances.js';

/** What a load balancer, an orchestrator and an operator ask. */
@Controller()
export class HealthController {
  constructor(
    private readonly dependencies: Dependencies,
    private readonly queries: QueryBus,
  ) {}

  @Affords(showLiveness)
  live(): Buffer {
    return Buffer.from(JSON.stringify({ status: 'pass' }));
  }

  @Affords(showReadiness)
  ready(@Req() request: FastifyRequest): Promise<Buffer> {
    return this.examine(request);
  }

  @Affords(showHealth)
  health(@Req() request: FastifyRequest): Promise<Buffer> {
    return this.examine(request);
  }

  @Affords(showVersion)
  async version(): Promise<Resource> {
    const { editionId } = await this.queries.execute(new GetEditionIndex());
    return resource(versionShape, {
      version: PRODUCT.version,
      commit: COMMIT,
      edition: editionId,
    }).self(showVersion.at({}));
  }

  private async examine({ exchange }: FastifyRequest): Promise<Buffer> {
    const { isUp, body } = healthOf(await this.dependencies.examine(), PRODUCT.version);
    if (!isUp) exchange.status = 503;
    return body;
  }
}
