import { Resource } from '../resource.js';
import { Session } from '../session.js';

/** A resource of a service that answers each address with what `answer` says, and the addresses that were asked. */
export function serviceOf(body: object, answer: (url: URL) => object | Response): { resource: Resource; asked: URL[] } {
  const asked: URL[] = [];
  const fetch = (url: URL) => {
    asked.push(url);
    const answered = answer(url);
    return Promise.resolve(answered instanceof Response ? answered : Response.json(answered));
  };
  const session = new Session({ url: 'https://plimsoll.example', fetch: fetch as typeof globalThis.fetch });
  return { resource: new Resource(session, body), asked };
}
