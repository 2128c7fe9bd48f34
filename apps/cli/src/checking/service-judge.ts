import { Refused, type Resource, type Schemas } from '#libs/client';
import type { Check } from '#libs/reports';
import { Misuse } from '../misuse.js';
import type { Home, Site } from '../service.js';
import { KnownKeys } from '../uses/known-keys.js';
import { checkOf } from './check-of.js';
import type { Judge, Terms } from './judge.js';

/** Asks the service, which keeps what it answered. */
export class ServiceJudge implements Judge {
  constructor(
    private readonly home: Home,
    private readonly site: Site,
  ) {}

  async knownKeys(pin: Terms['pin']): Promise<KnownKeys> {
    const keys = await this.home.follow('plimsoll:keys', {
      ...{ limit: MOST, fields: 'key,feature', edition: pin?.edition },
    });
    const known = [];
    for await (const { body } of keys.all('plimsoll:keys')) known.push({ id: body.key, feature: body.feature });
    return new KnownKeys(known);
  }

  async knows(id: string): Promise<boolean> {
    try {
      await this.site.follow('plimsoll:verdict', { subjectId: id });
      return true;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return false;
      throw error;
    }
  }

  async judge(ids: readonly string[], terms: Terms): Promise<Check> {
    // The service takes an empty list for one that was lost, and keeps no check of it.
    if (ids.length === 0) return this.#ofNothing(terms.pin);
    return this.#make('create-file', terms, ids.join('\n'));
  }

  judgeReport(report: string, terms: Terms): Promise<Check> {
    return this.#make('create', { ...terms, folder: process.cwd() }, report);
  }

  async #ofNothing(pin: Terms['pin']): Promise<Check> {
    const { body } = await this.site.follow('plimsoll:verdicts', { limit: 1, ...pin });
    return checkOf('not-kept', this.site.body, body, []);
  }

  async #make(form: string, { failOn, pin, folder }: Terms & { folder?: string }, file: string): Promise<Check> {
    const checks = await this.site.follow('plimsoll:checks');
    if (!checks.form(form)) {
      // Where nothing was measured yet nobody is offered a check: whoever asks for a verdict is told so.
      await this.site.follow('plimsoll:verdicts', { limit: 1 });
      throw new Misuse('This key may only read: a key of the role contributor is needed to make checks.');
    }
    const told = failOn?.length === 0 ? ['none'] : failOn;
    const made: Resource = await checks.act(form, { failOn: told, ...pin, folder }, { file });
    return made.body as Schemas['Check'];
  }
}

/** On a page. */
const MOST = 500;
