import { Controller, Req } from '@nestjs/common';
import { COMMIT, PRODUCT } from '#libs/http';
import { QueryBus } from '@nestjs/cqrs';
import { GetEditionIndex } from '#libs/catalogue/contract';
import { Affords, resource, type Resource } from '#libs/hypermedia';
import type { FastifyRequest } from 'fastify';
import { Dependencies, type Finding } from '../application/dependencies.js';
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
  async ready(@Req() request: FastifyRequest): Promise<Buffer> {
    return report(await this.dependencies.examine(), request);
  }

  @Affords(showHealth)
  async health(@Req() request: FastifyRequest): Promise<Buffer> {
    return report(await this.dependencies.examine(), request);
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
}

/** As application/health+json has it; what is down and cannot be done without makes the whole unavailable. */
function report(findings: readonly Finding[], { exchange }: FastifyRequest): Buffer {
  const status = (['fail', 'warn'] as const).find((worst) => findings.some(({ status }) => status === worst)) ?? 'pass';
  if (status === 'fail') exchange.status = 503;
  const checks = findings.map(
    ({ name, status, ms }) => [name, [{ status, observedValue: ms, observedUnit: 'ms' }]] as const,
  );
  return Buffer.from(JSON.stringify({ status, version: PRODUCT.version, checks: Object.fromEntries(checks) }));
}
