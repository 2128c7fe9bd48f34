import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { AnswerMemory } from './answer-memory.js';
import { ProblemFilter } from './problem.filter.js';
import { RepresentationInterceptor } from './representation.interceptor.js';
import { RouteRegister } from './route-register.js';

/** What every controller stands on; `installHttp` puts the same memory before them. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    RouteRegister,
    { provide: AnswerMemory, useFactory: () => new AnswerMemory() },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: RepresentationInterceptor },
  ],
  exports: [RouteRegister, AnswerMemory],
})
export class HttpModule {}
