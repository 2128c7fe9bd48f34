import { logProblem } from '#libs/http';
import { problemOf } from '#libs/problem-details';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Refusal } from './refusal.js';

/** An error as GraphQL tells it. */
export interface ToldError {
  readonly message: string;
  readonly locations?: GraphQLError['locations'];
  readonly path?: GraphQLError['path'];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What is wrong with what was sent. */
export const toldRefusal = ({ code, errors, facts }: Refusal): readonly ToldError[] =>
  errors.map(({ message, locations }) => ({
    message,
    ...(locations && { locations }),
    extensions: { code, ...facts },
  }));

/** What an operation of the API refused, or failed at, in the words of its problem document; what is a bug says nothing of itself. */
export function toldError(
  { originalError, message, path, locations }: GraphQLError,
  request: FastifyRequest,
): ToldError {
  const answer = problemOf(originalError ?? new Error(message));
  logProblem(answer, originalError ?? message, request);
  const { document } = answer;
  const { correlationId } = request.exchange;
  return {
    message: document.detail ?? document.title,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: {
      code: document.type.slice(document.type.lastIndexOf('/') + 1),
      problem: { ...document, ...(document.status >= 500 && { correlationId }) },
    },
  };
}
