import type { Affordance, FormClass, Members } from '#libs/hypermedia';
import type { Errand } from './errand.js';

/** One thing that an agent can ask for; forms and members are those of the API, and so is who may. */
export interface Tool<Form extends object = object> {
  readonly name: string;
  readonly title: string;
  /** For the agent: when to use it, and what comes of it. */
  readonly description: string;
  /** What it does of the API: whoever may not is not shown the tool, and is refused. */
  readonly does: Affordance;
  readonly takes: FormClass<Form>;
  readonly answers: Members;
  call(form: Form, errand: Errand): Promise<Answered>;
}

/** What a tool answers: the same in a few words, and with all its members. */
export interface Answered {
  readonly text: string;
  readonly content: Readonly<Record<string, unknown>>;
}
