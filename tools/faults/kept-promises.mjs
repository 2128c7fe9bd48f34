import { createHmac } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { answersOf, differences, isAlike, tellsAll } from './answers.mjs';
import { ask, KEY, send } from './ask.mjs';
import { until } from './programs.mjs';
import { Receiver } from './receiver.mjs';

/**
 * What somebody who kept a copy wants back: everything that is read, keys that let in, secrets that sign, and writes that are not done
 * twice. Written before the copy is made, and asked for where it was restored.
 */
export class KeptPromises {
  static async at(base, world) {
    const kept = new KeptPromises();
    kept.receiver = await Receiver.open();
    world.atEnd(() => kept.receiver.close());
    const hook = { url: kept.receiver.url, events: ['snapshot.imported'] };
    kept.webhook = (await send(base, '/api/v1/webhooks', hook)).body;
    kept.key = (await send(base, '/api/v1/api-keys', { name: 'CI', role: 'viewer' })).body;
    kept.written = (await kept.write(base)).body;
    kept.answers = await answersOf(base);
    return kept;
  }

  write = (base) => send(base, '/api/v1/audiences', { name: 'Kept' }, { headers: { 'idempotency-key': '"kept"' } });

  async hold(findings, base) {
    await this.holdAnswers(findings, base);
    await this.holdUse(findings, base);
  }

  async holdAnswers(findings, base, whose = '') {
    const different = await differences(base, this.answers);
    const count = String(this.answers.size);
    findings.holds(
      this.answers.size > MANY && different.length === 0,
      `${whose}${count} answers are the same, with their tags ${different.slice(0, 3).join(', ')}`,
    );
  }

  /** By another version, which may tell more: where it does not, the tag is the same too. Lists at addresses that `grown` finds may be longer. */
  async holdAnswersOfAnother(findings, base, whose = '', grown = /^$/) {
    const more = [];
    const different = await differences(base, this.answers, (now, before, path) => {
      if (now.text === before.text) return isAlike(now, before);
      more.push(path);
      return tellsAll(JSON.parse(now.text), JSON.parse(before.text), grown.test(path));
    });
    const count = String(this.answers.size);
    findings.holds(
      this.answers.size > MANY && different.length === 0,
      `${whose}${count} answers tell all that they told, under the same tags where they tell no more ${different.slice(0, 3).join(', ')}`,
    );
    findings.did(
      more.length === 0 ? 'none of them tells more' : `${String(more.length)} tell more: ${more.join(', ')}`,
    );
  }

  /** Keys, secrets, and what is kept of writes. */
  async holdUse(findings, base) {
    for (const [whose, key] of [
      ['the first', KEY],
      ['a later', this.key.key],
    ]) {
      const { status } = await ask(base, '/api/v1', { headers: { authorization: `Bearer ${key}` } });
      findings.holds(status === 200, `${whose} key lets in: ${String(status)}`);
    }
    const again = await this.write(base);
    const isReplay = again.headers['idempotency-replayed'] === 'true' && again.body.id === this.written.id;
    findings.holds(isReplay, `a write that is sent again is not done twice: ${String(again.status)}`);
    await this.#holdSecret(findings, base);
  }

  async #holdSecret(findings, base) {
    const before = this.receiver.requests.length;
    await send(base, `/api/v1/webhooks/${this.webhook.id}/test`, {});
    await until('the webhook to be told', () => this.receiver.requests.length > before).catch(() => undefined);
    const { headers, text } = this.receiver.requests.at(-1) ?? { headers: {} };
    const key = Buffer.from(this.webhook.secret.replace(/^whsec_/, ''), 'base64');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${text}`;
    const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    findings.holds(headers['webhook-signature'] === signature, 'webhooks are signed by the secret that was shown');
  }
}

/** Answers that there are at least of what the demo holds: of none nothing would differ. */
const MANY = 100;
