import { type DynamicModule, type ExecutionContext, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ThrottlerModule, type ThrottlerOptions } from '@nestjs/throttler';
import { affordanceOf } from '#libs/hypermedia';
import type { Limits, LimitName } from '#libs/limits';
import { LimitsGuard } from './limits.guard.js';
import { LimitsStorage } from './limits.storage.js';
import { Surcharge } from './surcharge.js';

/** Counts what a request turns out to cost once it has been read: `default` was counted when it arrived. */
@Module({})
export class LimitsModule {
  static on(limits: Limits): DynamicModule {
    const throttlers = [...limits.named].flatMap(([name, { quota, window }]): ThrottlerOptions[] => {
      const applies = APPLIES[name];
      return applies ? [{ name, limit: quota.q, ttl: window, skipIf: (context) => !applies(context) }] : [];
    });
    return {
      module: LimitsModule,
      imports: [ThrottlerModule.forRoot({ throttlers, storage: new LimitsStorage(limits) })],
      global: true,
      providers: [
        { provide: APP_GUARD, useClass: LimitsGuard },
        { provide: Surcharge, useValue: new Surcharge(limits) },
      ],
      exports: [Surcharge],
    };
  }
}

const APPLIES: Partial<Record<LimitName, (context: ExecutionContext) => boolean>> = {
  writes: (context) => !affordanceOf(context).isRead,
  expensive: (context) => affordanceOf(context).declared.costs === 'expensive',
};
