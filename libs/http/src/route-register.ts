import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AFFORDANCE, toPathPattern, type Affordance, variablesOf } from '#libs/hypermedia';

/** What is served: the affordances that controllers are bound to. A route without an affordance does not start. */
@Injectable()
export class RouteRegister implements OnModuleInit {
  readonly affordances: Affordance[] = [];
  private readonly bound = new Map<Affordance, Bound>();
  private places: { readonly pattern: RegExp; readonly affordance: Affordance; readonly isExact: boolean }[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const controller = instance as Record<string, object>;
      const prototype = Object.getPrototypeOf(controller) as object;
      for (const name of this.scanner.getAllMethodNames(prototype)) this.add(controller, name, metatype?.name ?? '');
    }
    this.places = this.affordances.flatMap((affordance) =>
      affordance.paths.map((path) => ({
        affordance,
        pattern: toPathPattern(path),
        isExact: variablesOf(path).length === 0,
      })),
    );
  }

  /** What can be done at a path; nothing when nothing is there. What is so called is no item's id. */
  affordancesAt(path: string): Affordance[] {
    const found = this.places.filter(({ pattern }) => pattern.test(path));
    const exact = found.filter(({ isExact }) => isExact);
    return (exact.length > 0 ? exact : found).map(({ affordance }) => affordance);
  }

  /** The methods that a path has, HEAD and OPTIONS among them; none when nothing is there. */
  methodsAt(path: string): string[] {
    const methods: string[] = this.affordancesAt(path).map(({ declared }) => declared.method);
    if (methods.length === 0) return [];
    return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].sort();
  }

  /** The method that an affordance is bound to. */
  boundTo(affordance: Affordance): Bound {
    const bound = this.bound.get(affordance);
    if (!bound) throw new Error(`${affordance.declared.name} is bound to no controller.`);
    return bound;
  }

  private add(controller: Bound['controller'], method: string, name: string): void {
    const handler = controller[method] ?? {};
    if (!Reflect.hasMetadata('path', handler)) return;
    const affordance = Reflect.getMetadata(AFFORDANCE, handler) as Affordance | undefined;
    if (!affordance) throw new Error(`${name}.${method} is a route without an affordance.`);
    this.affordances.push(affordance);
    this.bound.set(affordance, { controller, method });
  }
}

interface Bound {
  readonly controller: Readonly<Record<string, object>>;
  readonly method: string;
}
