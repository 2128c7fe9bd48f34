import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { READS } from './database.metrics.js';
import { firstLineOf } from './first-line.js';
import { isReadingOnly } from './reading-only.js';
import type { Question, Standby, Standing } from './standby.js';

/** Why a query was answered by the primary. */
type Reason =
  | Exclude<Standing, 'current'>
  /** It writes, or is asked by what may. */
  | 'write'
  /** The replica cannot be asked. */
  | 'away'
  /** The primary does not say up to where its log is written. */
  | 'unsure'
  /** The replica refused this very query. */
  | 'refused';

/**
 * A replica, asked only where its answer is no older than what anybody was told before the question. Who asks sees nothing of it: whatever
 * it does not answer at once, or refuses, is asked of the primary, and one that is away is left alone for a while.
 */
export class Replica {
  #left: Reason | undefined;
  #until = 0;
  #told: Reason | undefined;

  constructor(
    private readonly standby: Standby,
    /** Milliseconds. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  async read(question: Question, onPrimary: () => Promise<unknown>): Promise<unknown> {
    const found = isReadingOnly() && isRead(question) ? await this.#ask(question) : 'write';
    if (typeof found !== 'string') {
      READS.count('replica', 'current');
      return found.answer;
    }
    READS.count('primary', found);
    return onPrimary();
  }

  /** Refuses where it is not used; what is a moment behind is waited for. */
  async reach(): Promise<void> {
    const found = await this.#answerOf(PROBE, PATIENCE_OF_PROBE);
    if (typeof found === 'string') throw new Error(`The replica is ${found}.`);
  }

  async #ask(question: Question): Promise<Answered | Reason> {
    if (this.#left) {
      if (this.now() < this.#until) return this.#left;
      this.#until = this.now() + REST; // by this one it is tried; the others go elsewhere until it has answered
    }
    const found = await this.#answerOf(question, PATIENCE);
    if (typeof found === 'string' && found !== 'refused' && found !== 'busy') {
      this.#left = found;
      this.#until = this.now() + (found === 'behind' ? REST_OF_ONE_BEHIND : REST);
    } else if (found !== 'busy') this.#left = undefined;
    return found;
  }

  async #answerOf(question: Question, patience: number): Promise<Answered | Reason> {
    const position = await Promise.race([
      this.standby.position().catch((error: unknown) => firstLineOf(error)),
      pause(PATIENCE_WITH_PRIMARY, 'the primary does not say in time up to where its log is written', { ref: false }),
    ]);
    if (typeof position === 'string') return this.#tell('unsure', position);
    const end = this.now() + patience;
    for (let wait = FIRST_WAIT; ; wait *= 2) {
      const found = await this.standby.ask(question, position).catch((error: unknown) => firstLineOf(error));
      if (typeof found === 'string') return this.#tell('away', found);
      if (found.standing === 'current') {
        this.#tell(undefined);
        return 'refusal' in found ? 'refused' : found;
      }
      if (found.standing === 'foreign') return this.#tell('foreign', FOREIGN);
      if (found.standing === 'busy' || this.now() + wait > end) return found.standing;
      await pause(wait);
    }
  }

  /** In the log, when it becomes another; one that is behind for a moment is the metrics' matter. */
  #tell<Why extends Reason | undefined>(reason: Why, words = ''): Why {
    if (reason === this.#told) return reason;
    this.#told = reason;
    if (reason === undefined) LOGGER.log('The replica answers reads again.');
    else LOGGER.warn(`The replica at DATABASE_REPLICA_URL is not used: ${words}.`.replace(/[.]+$/, '.'));
    return reason;
  }
}

interface Answered {
  readonly answer: unknown;
}

/** One statement that changes nothing and asks for no lock; what is mistaken for one the replica refuses. */
const isRead = ({ query: { text } }: Question): boolean => /^\s*(SELECT|WITH)\b/i.test(text) && !CHANGES.test(text);
const CHANGES = /\b(INSERT|UPDATE|DELETE|MERGE|FOR (KEY )?SHARE|NEXTVAL|PG_NOTIFY|PG_\w*ADVISORY\w*)\b/i;

const PROBE: Question = { query: { text: 'SELECT 1' }, workspaceId: undefined };

const FOREIGN =
  'it is no replica of the database at DATABASE_URL, follows another timeline, is asked by another role, or isolates transactions otherwise';

/** Milliseconds that a read waits for a replica that is behind, at most; what was written comes there within few. */
const PATIENCE = 50;
const FIRST_WAIT = 2;
/** Milliseconds: where all its connections are taken, one of those that answer is waited for once, and not here too. */
const PATIENCE_WITH_PRIMARY = 500;
/** Less than a dependency may take. */
const PATIENCE_OF_PROBE = 1_000;
/** Milliseconds that it is left alone. */
const REST = 3_000;
const REST_OF_ONE_BEHIND = 250;

const LOGGER = new Logger('Database');
