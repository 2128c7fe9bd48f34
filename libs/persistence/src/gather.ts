/** What is being asked for, by its key. */
export type Gathered = Map<unknown, unknown>;

/** Answers in one go what is asked for under one key in one tick, each by the place where it was asked. */
export async function gather<Asked, Answer>(
  gathered: Gathered,
  key: string,
  asked: Asked,
  answer: (all: readonly Asked[]) => Promise<readonly Answer[]>,
): Promise<Answer> {
  const known = gathered.get(key) as Gathering<Asked, Answer> | undefined;
  const gathering = known ?? begin(gathered, key, answer);
  const place = gathering.all.push(asked) - 1;
  return (await gathering.answers)[place];
}

interface Gathering<Asked, Answer> {
  readonly all: Asked[];
  readonly answers: Promise<readonly Answer[]>;
}

function begin<Asked, Answer>(
  gathered: Map<unknown, unknown>,
  key: string,
  answer: (all: readonly Asked[]) => Promise<readonly Answer[]>,
): Gathering<Asked, Answer> {
  const all: Asked[] = [];
  const answers = endOfTick().then(() => {
    gathered.delete(key);
    return answer(all);
  });
  const gathering = { all, answers };
  gathered.set(key, gathering);
  return gathering;
}

/** After all that follows from what was answered before. */
const endOfTick = () => new Promise<void>((resolve) => setImmediate(resolve));
