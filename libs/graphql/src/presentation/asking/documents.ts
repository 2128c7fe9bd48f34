import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoSchemaIntrospectionCustomRule,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  separateOperations,
  specifiedRules,
  validate,
} from 'graphql';
import { CountedCache } from '#libs/observability';
import { limitAliases, LONGEST, MOST_TOKENS } from './limits.js';
import { Refusal, refused } from './refusal.js';

/** One operation of a document that fits the schema. */
export interface Operation {
  /** Of it alone, so that its text says which is meant. */
  readonly source: string;
  readonly definition: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** Reads documents, and remembers those that were read lately: clients send few, over and over. */
export class Documents {
  private readonly read = new CountedCache<string, readonly Operation[]>('graphql-documents', { max: REMEMBERED });
  private readonly rules: typeof specifiedRules;

  constructor(
    private readonly schema: GraphQLSchema,
    isTold: boolean,
  ) {
    this.rules = isTold ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  }

  /** The operation of that name, or the only one. */
  operation(text: string, name: string | undefined): Operation {
    const operations = this.operations(text);
    const named = operations.filter(({ definition }) => name === undefined || definition.name?.value === name);
    const [only] = named;
    if (only === undefined) throw refused('operation-unknown', `The document has no operation ${name ?? ''}.`);
    if (named.length > 1) throw refused('operation-unknown', 'The document has several operations: name one.');
    const { operation } = only.definition;
    if (operation !== OperationTypeNode.QUERY)
      throw refused('operation-refused', `Nothing is changed here: ${operation}s are not answered. ${ELSEWHERE}`);
    return only;
  }

  operations(text: string): readonly Operation[] {
    const operations = this.read.get(text) ?? this.operationsIn(text);
    this.read.set(text, operations);
    return operations;
  }

  private operationsIn(text: string): readonly Operation[] {
    if (text.length > LONGEST)
      throw refused('document-too-long', `A document may have ${String(LONGEST)} characters.`, { limit: LONGEST });
    const document = parsed(text);
    const errors = validate(this.schema, document, this.rules, { maxErrors: MOST_ERRORS, hideSuggestions: true });
    if (errors.length > 0) throw new Refusal(codeOf(errors), errors);
    limitAliases(document);
    const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const isOne = definitions.length === 1;
    return Object.values(separateOperations(document)).map((alone) => ({
      ...partsOf(alone),
      source: isOne ? text : print(alone),
    }));
  }
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MOST_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const isLong = error.message.includes(`${String(MOST_TOKENS)} tokens`);
    throw isLong
      ? refused('document-too-long', `A document may have ${String(MOST_TOKENS)} tokens.`, { limit: MOST_TOKENS })
      : new Refusal('document-malformed', [error]);
  }
}

function partsOf({ definitions }: DocumentNode): Pick<Operation, 'definition' | 'fragments'> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const [definition] = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return { definition, fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])) };
}

const codeOf = (errors: readonly GraphQLError[]) =>
  errors.every(({ message }) => message.startsWith('GraphQL introspection has been disabled'))
    ? 'introspection-off'
    : 'document-invalid';

const ELSEWHERE = 'Start at /api and follow its links.';
const MOST_ERRORS = 20;
/** Of as many clients' queries at a time. */
const REMEMBERED = 500;
