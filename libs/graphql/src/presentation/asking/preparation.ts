import { getVariableValues, type GraphQLSchema } from 'graphql';
import { graphSchema } from '../schema/graph-schema.js';
import type { Asked } from './asked.js';
import { costOf } from './cost.js';
import { Documents, type Operation } from './documents.js';
import { MOST_COST } from './limits.js';
import { Refusal, refused } from './refusal.js';

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

  constructor(isSchemaTold: boolean) {
    this.documents = new Documents(this.schema, isSchemaTold);
  }

  prepare({ query = '', operationName, variables }: Asked): Prepared {
    const operation = this.documents.operation(query, operationName);
    const cost = costOf(this.schema, operation, this.coerced(operation, variables));
    if (cost > MOST_COST)
      throw refused(
        'query-too-costly',
        `The query costs ${String(cost)}, and ${String(MOST_COST)} is the most. Ask for shorter lists by first, or in several queries.`,
        { limit: MOST_COST, cost },
      );
    return { source: operation.source, variables, cost };
  }

  private coerced({ definition }: Operation, given: Asked['variables']): Asked['variables'] {
    const options = { maxErrors: MOST_ERRORS, hideSuggestions: true };
    const { coerced, errors } = getVariableValues(this.schema, definition.variableDefinitions ?? [], given, options);
    if (errors) throw new Refusal('variables-invalid', errors);
    return coerced;
  }
}

const MOST_ERRORS = 20;
