import { logProblem } from '#libs/http';
import { type ProblemDocument, problemOf } from '#libs/problem-details';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { FastifyRequest } from 'fastify';

/** What is refused, or fails, as the result of a tool: the agent is told why, and how to go on. */
export function refused(error: unknown, request: FastifyRequest): CallToolResult {
  const answer = problemOf(error);
  logProblem(answer, error, request);
  return { isError: true, content: [{ type: 'text', text: wordsOf(answer.document, request) }] };
}

/** The code and the detail in a line; then what the problem tells beside them, such as suggestions and links, as JSON. */
function wordsOf({ type, title, status, detail, ...facts }: ProblemDocument, { exchange }: FastifyRequest): string {
  const code = type.slice(type.lastIndexOf('/') + 1);
  const more = status >= 500 ? { correlationId: exchange.correlationId } : facts;
  const line = `${code}: ${detail ?? title}`;
  return Object.keys(more).length > 0 ? `${line}\n${JSON.stringify(more)}` : line;
}
