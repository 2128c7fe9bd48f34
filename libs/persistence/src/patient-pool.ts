import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { isMomentary } from './momentary.js';

type Told = (error: Error | undefined, client?: pg.PoolClient, release?: (broken?: unknown) => void) => void;

/** Asks a few times more for a connection that the server has not got at the moment, before anything was asked on it. */
export class PatientPool extends pg.Pool {
  override connect = ((told?: Told): Promise<pg.PoolClient> | undefined => {
    const connecting = this.#connect();
    if (!told) return connecting;
    connecting.then(
      (client) => told(undefined, client, (broken) => client.release(broken as Error)),
      (error: unknown) => told(error as Error),
    );
    return undefined;
  }) as pg.Pool['connect'];

  async #connect(): Promise<pg.PoolClient> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await super.connect();
      } catch (error) {
        if (attempt === ATTEMPTS || !isMomentary(error)) throw error;
      }
      await pause((0.5 + Math.random()) * FIRST * 2 ** attempt);
    }
  }
}

/** Together a second and a half at most: whoever asks is told to come back rather than kept waiting. */
const ATTEMPTS = 4;
const FIRST = 70;
