import {
  type Affordance,
  type Batch,
  type BatchedWrites,
  entityTag,
  HAL_FORMS,
  hrefOf,
  renderHal,
  renderHalForms,
  Resource,
  variablesOf,
} from '#libs/hypermedia';
import { type Fault, pointerOf } from '#libs/kernel';
import { Problem, type ProblemDocument, problemOf } from '#libs/problem-details';
import type { FastifyRequest } from 'fastify';
import { admitCaller } from './admission.js';
import { operationOf, readBatch, Unreadable, wavesOf } from './batch-operations.js';
import type { Recorder } from './recorder.js';
import { inVersion } from './send-problem.js';
import type { Unit } from './write-store.js';

interface Done {
  readonly write: Affordance;
  readonly answer: unknown;
}
type Outcome = PromiseSettledResult<Done>;

/** The batch of a request: each of its operations is done, and put on record, as it is alone. */
export class RequestBatch implements Batch {
  private readonly writes: BatchedWrites;

  constructor(
    private readonly batch: Affordance,
    private readonly request: FastifyRequest,
    private readonly recorder: Recorder,
    private readonly unit: Unit,
  ) {
    if (!batch.declared.batch) throw new TypeError(`${batch.declared.name} is no batch.`);
    this.writes = batch.declared.batch;
  }

  async perform(): Promise<Resource> {
    const { isAtomic, operations } = readBatch(this.request.body);
    const outcomes: Outcome[] = [];
    for (const wave of wavesOf(operations)) {
      const works = wave.map((index) => () => this.do(operations[index], index));
      outcomes.push(...(await this.unit.parts(works)));
      if (isAtomic) refuseUnlessAll(outcomes);
    }
    if (isAtomic) this.request.exchange.status = 200;
    const params = this.batch.named(this.request.params as Readonly<Record<string, string>>);
    return new Resource({ items: outcomes.map((outcome, index) => this.itemOf(outcome, index)) })
      .self(this.batch.at(params))
      .link(this.writes.create.at(params), 'up');
  }

  private async do(sent: unknown, index: number): Promise<Done> {
    const { write, id, ifMatch, body } = operationOf(sent, index, this.writes);
    const { exchange, params } = this.request;
    admitCaller(write, exchange.principal);
    const named = id === undefined ? {} : { [variablesOf(write.declared.path).at(-1) ?? '']: id };
    const asked = { params: { ...(params as object), ...named }, query: {}, body, headers: { 'if-match': ifMatch } };
    return { write, answer: await this.recorder.perform(write, { ...asked, exchange }) };
  }

  private itemOf(outcome: Outcome, index: number): object {
    if (outcome.status === 'fulfilled') return { index, ...this.answered(outcome.value) };
    const problem = inVersion(problemAt(index, outcome.reason), this.request.exchange.base);
    return { index, status: problem.status, problem };
  }

  private answered({ write, answer }: Done): object {
    const { preferences, principal, mediaType, base } = this.request.exchange;
    const { status } = write.declared.answers;
    if (!(answer instanceof Resource)) return { status };

    const audience = { principal, base };
    const resource = (mediaType === HAL_FORMS ? renderHalForms : renderHal)(answer, audience);
    const shown = preferences?.return === 'minimal' ? {} : { resource };
    if (preferences?.isDryRun) return { status: 200, ...shown };
    const self = answer.links.find(({ rel }) => rel === 'self');
    return {
      status,
      ...(status === 201 && self ? { location: hrefOf(self.target, base) } : {}),
      etag: entityTag(JSON.stringify(resource), answer.stamp),
      ...shown,
    };
  }
}

/** 422, with everything that is wrong anywhere in it. */
function refuseUnlessAll(outcomes: readonly Outcome[]): void {
  const problems = outcomes.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [{ index, problem: problemAt(index, outcome.reason) }] : [],
  );
  const [first] = problems;
  if (!first) return;
  const faults = problems.flatMap(({ index, problem }) => problem.errors ?? [faultOf(problem, index)]);
  const more = problems.length - 1;
  const others = more > 0 ? ` ${String(more)} more ${more === 1 ? 'is' : 'are'} refused.` : '';
  throw new Problem('batch-refused', `Operation ${String(first.index)}: ${String(first.problem.detail)}${others}`, {
    faults,
  });
}

/** As the operation alone would be refused. What is no fault of the operation is none of the batch's either: it is thrown. */
function problemAt(index: number, error: unknown): ProblemDocument {
  const { document } = problemOf(error);
  if (document.status >= 500) throw error;
  const { errors } = document;
  if (!errors || error instanceof Unreadable) return document;
  const body = pointerOf('operations', index, 'body');
  return { ...document, errors: errors.map((fault) => ({ ...fault, pointer: body + fault.pointer })) };
}

const faultOf = ({ type, status, detail = '' }: ProblemDocument, index: number): Fault => ({
  pointer: pointerOf('operations', index, ...(status === 412 || status === 428 ? ['ifMatch'] : [])),
  detail,
  code: type.slice(type.lastIndexOf('/') + 1),
});
