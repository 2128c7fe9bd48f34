import type { Body } from '../audiences/audiences-client.js';
import { MEASURED } from '../sites/sites-client.js';

/** A document as one of the clients holds it, and what can be done from there. */
export interface Document {
  readonly data: Body;
  /** What the link of that relation leads to; of a template, with these variables. */
  follow(rel: string, variables?: Readonly<Record<string, string>>): Promise<Document>;
  /** What is embedded under that relation. */
  items(rel: string): Promise<readonly Body[]>;
  /**
   * What is answered to what was filled in: to the form of that relation as it comes, or where a client knows no forms to its link.
   * `prefilled` is what the form holds already, and what has to be said without it.
   */
  submit(rel: string, filledIn: object, prefilled?: object): Promise<Document>;
}

/** What a team does from nothing on, told once for every client: by relations alone, with no more than forms require. */
export const decidesFrom = (entry: () => Promise<Document>): void => {
  it('creates a site, decides on a feature by its verdict, ships it, and checks what is used', async () => {
    const home = await entry();
    const audience = await (await home.follow('plimsoll:audiences')).submit('plimsoll:create', { name: 'Shop' });
    const snapshot = await audience.submit('plimsoll:import', MEASURED);
    const drawn = { name: 'Web shop', audienceId: audience.data.id, 'policy.threshold': 85 };
    const site = await (await home.follow('plimsoll:sites')).submit('plimsoll:create', drawn);
    expect(site.data).toMatchObject({ name: 'Web shop', policy: { threshold: 85, counts: 'full', version: 1 } });

    const verdict = await site.follow('plimsoll:verdict', { subjectId: 'has' });
    const grounds = { snapshotId: snapshot.data.id, full: 88.8889, unknown: 1.1111 };
    expect(verdict.data).toMatchObject({ id: 'has', verdict: 'safe', ...grounds });
    const proposed = await verdict.submit('plimsoll:propose', { rationale: 'Cards need it' }, { featureId: 'has' });
    expect(proposed.data).toMatchObject({ featureId: 'has', state: 'proposed', fallback: 'none' });
    const approved = await proposed.submit('plimsoll:approve', {});
    expect(approved.data).toMatchObject({ state: 'approved' });
    const shipping = await approved.submit('plimsoll:ship', {});
    expect(shipping.data).toMatchObject({ state: 'shipping' });

    const history = await (await shipping.follow('plimsoll:history')).items('plimsoll:history');
    expect(history).toMatchObject([{ transition: 'propose' }, { transition: 'approve' }, { transition: 'ship' }]);
    const made = await (await site.follow('plimsoll:checks')).submit('plimsoll:create', { features: ['has'] });
    expect(made.data).toMatchObject({ verdict: 'pass', items: [{ id: 'has', adoption: { state: 'shipping' } }] });
    const { id, verdict: answer, items } = (await made.follow('self')).data;
    expect({ id, answer, items }).toEqual({ id: made.data.id, answer: made.data.verdict, items: made.data.items });
  });
};
