import { pointerOf } from '#libs/kernel';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Documented, operationsOf, strangeIn } from '../../documented.js';
import type { Answer } from './sender.js';

/** Says what is wrong with an answer by what the API says of itself; nothing where all is as it is told. */
export class Judge {
  private readonly operationOf;
  private readonly schemas = new Map<string, ValidateFunction>();
  private readonly ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: false }));

  /** `problems`: the types that are documented. */
  constructor(
    document: Documented,
    private readonly problems: ReadonlySet<string>,
  ) {
    this.operationOf = operationsOf(document);
    this.ajv.addSchema(closed(document, true) as object, WHOLE).addSchema(closed(document, false) as object, PARTLY);
  }

  faultsIn(asked: { readonly method: string; readonly url: string }, answer: Answer): string[] {
    const { status, headers, body } = answer;
    const faults = status >= 500 ? [`it is ${String(status)}`] : [];
    for (const [name, value] of Object.entries(ON_EVERY_ANSWER))
      if (!value.test(headers.get(name) ?? '')) faults.push(`${name} is ${String(headers.get(name))}`);
    for (const name of ['server', 'x-powered-by']) if (headers.has(name)) faults.push(`it tells its ${name}`);

    const method = asked.method.replace('HEAD', 'GET').toLowerCase();
    const found = this.operationOf(method, asked.url.split('?', 1)[0] ?? '');
    if (found)
      faults.push(...strangeIn(found.operation, status, headers).map((strange) => `not documented: ${strange}`));
    if (asked.method === 'HEAD' || status === 204 || status === 304)
      return body.length === 0 ? faults : [...faults, 'it has a body'];
    if (status >= 400 && !isReport(headers)) return [...faults, ...this.faultsInProblem(answer)];
    return found ? [...faults, ...this.faultsInBody(found.pointer, asked.url, answer)] : faults;
  }

  private faultsInProblem({ status, headers, body }: Answer): string[] {
    if (headers.get('content-type') !== 'application/problem+json') return ['it is no problem document'];
    const text = body.toString();
    const problem = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const faults = [...this.faultsBy(`${WHOLE}#/components/schemas/Problem`, problem)];
    if (problem.status !== status) faults.push(`its status says ${String(problem.status)}`);
    if (!this.problems.has(String(problem.type))) faults.push(`${String(problem.type)} is not documented`);
    if (problem.correlationId !== headers.get('x-correlation-id')) faults.push('its correlation id is another');
    if (LEAKS.test(text)) faults.push('it tells of what is inside');
    return faults;
  }

  private faultsInBody(pointer: string, url: string, { status, headers, body }: Answer): string[] {
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    if (!type.endsWith('json')) return isUtf8(body) ? [] : ['it is not UTF-8'];
    const root = /[?&]fields=/.test(url) ? PARTLY : WHOLE;
    const path = `${pointer}${pointerOf('responses', status, 'content', type, 'schema')}`;
    const schema = `${root}#${path.split('/').map(encodeURIComponent).join('/')}`;
    return this.faultsBy(schema, JSON.parse(body.toString()));
  }

  private faultsBy(schema: string, value: unknown): string[] {
    const validate = this.schemas.get(schema) ?? this.ajv.compile({ $ref: schema });
    this.schemas.set(schema, validate);
    if (validate(value)) return [];
    return [
      `not by its schema: ${this.ajv.errorsText(validate.errors)} ${JSON.stringify(validate.errors?.[0]?.params)}`,
    ];
  }
}

const [WHOLE, PARTLY] = ['https://plimsoll.test/whole', 'https://plimsoll.test/partly'];

const ON_EVERY_ANSWER = {
  'x-content-type-options': /^nosniff$/,
  'content-security-policy': /default-src 'none'/,
  'x-correlation-id': /^[\w.:-]{8,128}$/,
};

/** Of the driver, the database, the runtime and its files. */
const LEAKS =
  /node_modules|\bat [\w.]+ \(|prisma|postgres|pglite|sqlstate|select "|insert into|\/libs\/|\.ts:|\.js:\d/i;

/** What a health check and GraphQL have forms of their own for. */
const isReport = (headers: Headers): boolean =>
  /^application\/(health|graphql-response)\+json(;|$)/.test(headers.get('content-type') ?? '');

const isUtf8 = (body: Buffer): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body).length >= 0;
  } catch {
    return false;
  }
};

/**
 * The document with its schemas held to more than they say: what is not told of is not there either. `isWhole`: otherwise the
 * caller chose the members, and none must be there. A link and a problem may always say more.
 */
function closed(there: unknown, isWhole: boolean): unknown {
  if (Array.isArray(there)) return there.map((item) => closed(item, isWhole));
  if (typeof there !== 'object' || there === null) return there;
  const entries = Object.entries(there).filter(
    ([name, member]) => isWhole || !(name === 'required' && Array.isArray(member)),
  );
  const copy = Object.fromEntries(entries.map(([name, member]) => [name, closed(member, isWhole)]));
  const { type, properties } = there as { type?: string; properties?: object };
  const isOpen = type !== 'object' || !properties || 'href' in properties || 'correlationId' in properties;
  return isOpen ? copy : { additionalProperties: false, ...copy };
}
