import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf } from './allow.decorator.js';
import { flawOf, type Access } from './access.js';

export interface Route {
  readonly method: string;
  /** As declared, with `:params` and without the global prefix. */
  readonly path: string;
  readonly controller: string;
  readonly handler: string;
  readonly access: Access | undefined;
}

/** Every route of the application and whom it lets in. One that does not say so stops the boot. */
@Injectable()
export class Routes implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ instance }) => {
      const controller: unknown = instance;
      return typeof controller === 'object' && controller !== null ? this.routesOf(controller) : [];
    });
  }

  onApplicationBootstrap(): void {
    const flaws = this.all().flatMap((route) => {
      const flaw = flawOf(route.access, route.path);
      return flaw === null ? [] : [`${route.method} ${route.path} (${route.controller}.${route.handler}) ${flaw}`];
    });
    if (flaws.length > 0) throw new Error(`Routes that do not say whom they let in:\n  ${flaws.join('\n  ')}`);
  }

  private routesOf(controller: object): Route[] {
    const type = controller.constructor;
    const prototype = Object.getPrototypeOf(controller) as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((handler) => {
      const method = prototype[handler];
      const verb = method && (Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined);
      if (method === undefined || verb === undefined) return [];
      const access = accessOf(method, type);
      return pathsOf(type).flatMap((base) =>
        pathsOf(method).map((path) => ({
          method: RequestMethod[verb],
          path: `/${[base, path]
            .flatMap((part) => part.split('/'))
            .filter(Boolean)
            .join('/')}`,
          controller: type.name,
          handler,
          access,
        })),
      );
    });
  }
}

const pathsOf = (target: object): string[] => {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return path === undefined ? [''] : [path].flat();
};
