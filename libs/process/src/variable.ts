import { Mendable } from './mendable.js';

/** One variable of the environment: how it is read, and how it is explained. */
export interface Variable<T> {
  /** What is accepted, in words that complete "must be …". */
  readonly accepts: string;
  /** `undefined` when the text is not accepted. */
  readonly read: (text: string) => T | undefined;
  readonly fallback: T;
  /** What is wrong with a text that is not accepted, each to follow the variable's name; absent: `accepts` says all. */
  readonly faultsOf?: (text: string) => readonly string[];
}

export const variable = <T>(
  accepts: string,
  fallback: NoInfer<T>,
  read: (text: string) => T | undefined,
): Variable<T> => ({ accepts, read, fallback });

export const flag = (fallback: boolean): Variable<boolean> =>
  variable<boolean>('true or false', fallback, (text) =>
    text === 'true' ? true : text === 'false' ? false : undefined,
  );

/** The environment is not as it must be; the message has a line for each thing that is wrong, and never a value. */
export class WrongConfiguration extends Mendable {}

type Environment = Readonly<Record<string, string | undefined>>;
type ValuesOf<Variables> = {
  readonly [Name in keyof Variables]: Variables[Name] extends Variable<infer T> ? T : never;
};

/** What the environment says of them, or a refusal that names everything that is wrong with it. */
export function readVariables<Variables extends object>(
  variables: Variables,
  environment: Environment,
): ValuesOf<Variables> {
  const all = Object.entries<Variable<unknown>>(variables as Readonly<Record<string, Variable<unknown>>>);
  const wrong = all.flatMap(([name, variable]) => {
    const text = environment[name];
    return isGiven(text) && variable.read(text) === undefined ? faultsOf(name, variable, text) : [];
  });
  if (wrong.length > 0) throw new WrongConfiguration(wrong.join('\n'));

  const values = all.map(([name, { read, fallback }]) => {
    const text = environment[name];
    return [name, (isGiven(text) ? read(text) : undefined) ?? fallback];
  });
  return Object.fromEntries(values) as ValuesOf<Variables>;
}

const faultsOf = (name: string, { accepts, faultsOf: faults }: Variable<unknown>, text: string): readonly string[] =>
  faults ? faults(text).map((fault) => `${name} ${fault}`) : [`${name} must be ${accepts}.`];

/** An empty variable is one that is not set: compose files write them so. */
const isGiven = (text: string | undefined): text is string => text !== undefined && text !== '';
