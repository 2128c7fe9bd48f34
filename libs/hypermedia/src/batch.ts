import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { affordance, type Affordance, type BatchedWrites } from './affordance.js';
import { anObject, choice, flag, integer, list, object, optional, schemaOfMembers, text } from './descriptor.js';
import type { Descriptor, FormClass, JsonSchema } from './descriptor.js';
import { Field, nested } from './field.js';
import { variablesOf } from './path-template.js';
import { shape } from './representation.js';
import type { Resource } from './resource.js';

/** Operations of one request; the body's own limit holds beside it. */
export const MOST_OPERATIONS = 1_000;

/**
 * Many writes to a collection in one request, declared by those of one at a time: what each takes, needs and answers is told
 * there. It is for whoever may do one of them; each operation is then asked for what it needs itself. Offer it on the collection, and
 * bind it to a method that answers `batch.perform()`.
 */
export function batchOf<const Path extends string>(
  writes: BatchedWrites & { readonly create: Affordance<Path> },
): Affordance<`${Path}/batch`> {
  const { path, params, tag, answers, takesDocuments } = writes.create.declared;

  const words = path.slice(path.lastIndexOf('/') + 1).split('-');
  const noun = 'shape' in answers ? answers.shape.name : '';
  return affordance({
    name: `batch${words.map(capitalised).join('')}`,
    rel: 'plimsoll:batch',
    method: 'POST',
    path: `${path}/batch`,
    params: params as never,
    tag,
    title: `Write many ${words.join(' ')} at once`,
    about:
      `Up to ${MOST_OPERATIONS.toLocaleString('en')} operations, done in order and answered in order, each as if it were sent alone; ` +
      'one that is refused does not touch the others. With "atomic" all of them are done, or none.',
    form: batchForm(writes),
    takesDocuments,
    answers: { kind: 'resource', shape: batchShape(noun), status: 207 },
    refuses: ['batch-refused'],
    costs: named(writes).some(([, { declared }]) => declared.costs === 'expensive') ? 'expensive' : undefined,
    showsSecret: named(writes).some(([, { declared }]) => declared.showsSecret),
    batch: writes,
  });
}

/** The batch that the request asks for; libs/http does it. */
export interface Batch {
  perform(): Promise<Resource>;
}

export const AsBatch = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { exchange } = context.switchToHttp().getRequest<{ readonly exchange: { readonly batch?: Batch } }>();
  return exchange.batch;
});

/** For the templates and the documentation: each operation is read by itself when its turn comes. */
function batchForm(writes: BatchedWrites): FormClass {
  const words = named(writes).map(([op]) => op);
  class OperationForm {
    @Field(choice(words, 'create', { title: 'What is done' })) readonly op!: string;
    @Field(optional(text('', { title: 'Of what is there already: its id' }))) readonly id?: string;
    @Field(optional(text('"1.Xk2vQ9pL-5f2b8c1d"', { title: 'The ETag that the change is made from' })))
    readonly ifMatch?: string;
    @Field(optional(anObject('What is sent when it is done alone'))) readonly body?: object;
  }
  const operations = list(nested(OperationForm), { title: 'Operations', minItems: 1, maxItems: MOST_OPERATIONS });
  const schema: JsonSchema = {
    ...operations.schema,
    items: { anyOf: named(writes).map(([op, write]) => operationSchema(op, write)) },
    example: named(writes).map(([op, write]) => operationExample(op, write)),
  };
  class BatchForm {
    @Field(optional(flag(false, { title: 'All of them or none', default: false }))) readonly atomic?: boolean;
    @Field({ ...operations, schema }) readonly operations!: readonly OperationForm[];
  }
  return BatchForm;
}

const named = (writes: BatchedWrites): [string, Affordance][] =>
  Object.entries(writes).flatMap(([op, write]) => (write ? [[op, write]] : []));

const operationSchema = (op: string, { declared, formMembers }: Affordance): JsonSchema => ({
  type: 'object',
  title: declared.title,
  properties: {
    op: { type: 'string', enum: [op] },
    ...(op === 'create' ? {} : { id: { type: 'string' }, ifMatch: { type: 'string', description: 'Its ETag, or *' } }),
    ...(declared.form ? { body: schemaOfMembers(formMembers) } : {}),
  },
  required: ['op', ...(op === 'create' ? [] : ['id']), ...(declared.form ? ['body'] : [])],
  additionalProperties: false,
});

function operationExample(op: string, { declared, formExample }: Affordance): object {
  const params: Readonly<Record<string, Descriptor<string>>> = declared.params ?? {};
  const id = params[variablesOf(declared.path).at(-1) ?? '']?.schema.example;
  return {
    op,
    ...(op === 'create' ? {} : { id, ifMatch: '*' }),
    ...(declared.form ? { body: formExample } : {}),
  };
}

const batchShape = (noun: string) =>
  shape(`${noun}Batch`, {
    items: list(
      object({
        index: integer(0, { title: 'Which of the operations it is, from 0' }),
        status: integer(201, { title: 'What the operation alone would have been answered with' }),
        location: optional(text('/api/v1/…', { title: 'Where what it created is' })),
        etag: optional(text('"1.Xk2vQ9pL-5f2b8c1d"', { title: 'What the next change of it is made from' })),
        resource: optional(anObject(`As the operation alone answers: ${noun}`)),
        problem: optional(anObject('Why it was refused; pointers lead into the batch')),
      }),
      { title: 'One for each operation, in their order' },
    ),
  });

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
