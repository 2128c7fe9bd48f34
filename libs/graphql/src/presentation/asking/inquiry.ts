import type { Operations, Told } from '#libs/http';
import { type Affordance, Redirection, Resource, variablesOf } from '#libs/hypermedia';
import type { FastifyRequest } from 'fastify';

/** One request, in the name of who calls: it does operations of the API as if each had been asked for, and none of them twice. */
export class Inquiry {
  private readonly answers = new Map<Affordance, Map<string, Promise<Resource>>>();

  constructor(
    private readonly operations: Operations,
    private readonly request: FastifyRequest,
  ) {}

  do(operation: Affordance, told: Told): Promise<Resource> {
    const known = this.answers.get(operation) ?? new Map<string, Promise<Resource>>();
    this.answers.set(operation, known);
    const asked = JSON.stringify(told);
    const answer = known.get(asked) ?? this.perform(operation, told);
    known.set(asked, answer);
    return answer;
  }

  /** What moved is followed to where it is. */
  private async perform(operation: Affordance, told: Told): Promise<Resource> {
    const answer = await this.operations.perform(operation, told, this.request);
    if (answer instanceof Redirection) return this.do(operation, { ...told, params: paramsIn(answer) });
    if (!(answer instanceof Resource)) throw new TypeError(`${operation.declared.name} answered no resource.`);
    return answer;
  }
}

/** The parameters of the path that it leads to. */
function paramsIn({ target: { affordance, href } }: Redirection): Record<string, string> {
  const { path } = affordance.declared;
  const [, ...values] = new RegExp(`^${path.replace(/\{\w+\}/g, '([^/?]+)')}`).exec(href) ?? [];
  return Object.fromEntries(variablesOf(path).map((name, at) => [name, decodeURIComponent(values[at] ?? '')]));
}
