import { inWorkspace } from '../in-workspace.js';

/** The same port, each of whose methods runs as that tenant. */
export function within<Port extends object>(workspaceId: string, port: Port): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      return typeof member === 'function'
        ? (...args: unknown[]) => inWorkspace(workspaceId, () => Reflect.apply(member, target, args) as unknown)
        : member;
    },
  });
}
