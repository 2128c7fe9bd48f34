import type { Principal } from '#libs/kernel';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Authenticator } from './admission.js';
import { isPlain } from './sole-credential.js';

/** Who calls on which connection. One sends the same header over and over: it is read and hashed once. */
export class Connections {
  private readonly presented = new WeakMap<Socket, Presented>();

  constructor(private readonly authenticator: Authenticator) {}

  /** `undefined` also where a request says who sends it in more than one place. */
  callerOn(request: IncomingMessage): Principal | undefined {
    const { authorization } = request.headers;
    if (authorization === undefined || !isPlain(request)) return undefined;
    let presented = this.presented.get(request.socket);
    if (presented?.authorization !== authorization) {
      presented = { authorization, principal: this.authenticator.recogniser(authorization) };
      this.presented.set(request.socket, presented);
    }
    return presented.principal();
  }
}

/** What a connection showed last, and who that is for as long as it is known. */
interface Presented {
  readonly authorization: string;
  readonly principal: () => Principal | undefined;
}
