import { DomainError, type DomainErrorKind, type Fault, type ProblemFacts } from './domain-error.js';

/** A refusal as data, which outlives the process or the thread that met it. */
export interface ToldRefusal {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly facts: ProblemFacts;
  readonly faults: readonly Fault[];
}

export const toldOf = ({ kind, code, title, detail, facts, faults }: DomainError): ToldRefusal => ({
  ...{ kind, code, title, detail, facts, faults },
});

/** The refusal again, where it was told. */
export class RetoldRefusal extends DomainError {
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly title: string;

  constructor({ kind, code, title, detail, facts, faults }: ToldRefusal) {
    super(detail, facts, faults);
    this.kind = kind;
    this.code = code;
    this.title = title;
  }
}
