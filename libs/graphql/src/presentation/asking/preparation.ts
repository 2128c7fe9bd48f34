import { getVariableValues, type GraphQLSchema } from 'graphql';
import { graphSchema } from '../schema/graph-schema.js';
import type { Asked } from './asked.js';
import { costOf } from './cost.js';
import { Documents, type Operation } from './documents.js';
import { documentsIn, type KeptDocuments } from './kept-documents.js';
import { MOST_COST } from './limits.js';
import { Refusal, refused } from './refusal.js';

/** How much is told, and to whom. */
export interface GraphSettings {
  /** Whether the schema is told to who asks for it. */
  readonly introspection: boolean;
  /** Whether the page is there by which people try queries. */
  readonly explorer: boolean;
  /** A folder of documents that may be asked for by their names. */
  readonly documents?: string;
  /** Whether no others are answered. */
  readonly documentsOnly: boolean;
}

/** What is to be done, and what that costs. */
export interface Prepared {
  readonly source: string;
  readonly variables: Asked['variables'];
  readonly cost: number;
}

/** Finds out what is asked for before any of it is done, and refuses what is wrong or too much. */
export class Preparation {
  readonly schema: GraphQLSchema = graphSchema();
  private readonly documents: Documents;
  private readonly kept: KeptDocuments;

  /** Refuses settings with a document that does not fit: nobody could ask it. */
  constructor(readonly settings: GraphSettings) {
    this.documents = new Documents(this.schema, settings.introspection);
    this.kept = settings.documents === undefined ? new Map() : documentsIn(settings.documents);
    if (settings.documentsOnly && this.kept.size === 0)
      throw new Error('GRAPHQL_DOCUMENTS_ONLY answers nothing while GRAPHQL_DOCUMENTS names no documents.');
    for (const [name, text] of this.kept) this.check(name, text);
  }

  prepare(asked: Asked): Prepared {
    const { operationName, variables } = asked;
    const operation = this.documents.operation(this.textOf(asked), operationName);
    const cost = costOf(this.schema, operation, this.coerced(operation, variables));
    if (cost > MOST_COST)
      throw refused(
        'query-too-costly',
        `The query costs ${String(cost)}, and ${String(MOST_COST)} is the most. Ask for shorter lists by first, or in several queries.`,
        { limit: MOST_COST, cost },
      );
    return { source: operation.source, variables, cost };
  }

  private textOf({ query, documentId }: Asked): string {
    const kept = documentId === undefined ? undefined : this.kept.get(documentId);
    if (kept !== undefined) return kept;
    if (this.settings.documentsOnly)
      throw documentId === undefined
        ? refused('documents-only', 'Only documents that are kept here are answered: send the documentId of one.')
        : unknown(documentId);
    if (query === undefined) throw unknown(documentId);
    return query;
  }

  private coerced({ definition }: Operation, given: Asked['variables']): Asked['variables'] {
    const options = { maxErrors: MOST_ERRORS, hideSuggestions: true };
    const { coerced, errors } = getVariableValues(this.schema, definition.variableDefinitions ?? [], given, options);
    if (errors) throw new Refusal('variables-invalid', errors);
    return coerced;
  }

  private check(name: string, text: string): void {
    try {
      this.documents.operations(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const faults = error.errors.map(({ message }) => message).join(' ');
      throw new Error(`The document ${name} of GRAPHQL_DOCUMENTS does not fit: ${faults}`, { cause: error });
    }
  }
}

const unknown = (id = ''): Refusal => refused('document-unknown', `There is no document ${id.slice(0, 200)}.`);

const MOST_ERRORS = 20;
