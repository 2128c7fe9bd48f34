import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { EventStreams } from './event-streams.js';
import { ProblemFilter } from './problem.filter.js';
import { RepresentationInterceptor } from './representation.interceptor.js';
import { RouteRegister } from './route-register.js';

/** What every controller stands on, behind what `installHttp` puts before them. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    ...[RouteRegister, EventStreams],
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: RepresentationInterceptor },
  ],
  exports: [RouteRegister],
})
export class HttpModule {}
