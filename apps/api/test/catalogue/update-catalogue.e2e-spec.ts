import { jest } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { ImportEdition } from '#libs/catalogue';
import { packageFolders } from '../../../../libs/catalogue/src/testing/package-folders.js';
import { realPackages } from '../../../../libs/catalogue/src/testing/real-edition.js';
import { editionReport } from '../../src/edition-report.js';
import { editionsOf, formerOf, makeCurrent } from '../../src/editions.js';
import { SitesClient } from '../sites/sites-client.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const shop = new SitesClient(api.admin);

/** The installed packages, but for :has(), which Chrome is said to have from 121 on: the shop's visitors use 120. */
const corrected = () => {
  const { versions, ...data } = realPackages();
  const { compatData, webFeatures } = data as Corrected;
  Object.assign(compatData.css.selectors.has.__compat.support, { chrome: { version_added: '121' } });
  Object.assign(webFeatures.features.has.status.support, { chrome: '121' });
  return packageFolders({ ...data, versions: { ...versions, bcdVersion: '99.0.0' } });
};

interface Corrected {
  readonly compatData: { css: { selectors: { has: { __compat: { support: object } } } } };
  readonly webFeatures: { features: { has: { status: { support: object } } } };
}

jest.setTimeout(120_000); // a whole edition is imported

describe('A newer edition that is to be looked at first', () => {
  it('is told of site by site, is current when it is made so, and can be gone back from', async () => {
    const site = await shop.site({ 'policy.threshold': 80 });
    const { body: proposal } = await shop.submit(site, 'propose', { featureId: 'has', rationale: 'Less script' });
    await shop.submit(await shop.read(proposal._links.self.href), 'approve').expect(200);
    const verdict = async () => (await shop.read(proposal._links['plimsoll:verdict'].href)).verdict as string;
    const [before] = await editionsOf(api.app);
    const { folders, drop } = await corrected();

    const { id } = await api.app.get(CommandBus).execute(new ImportEdition(folders, undefined, true));
    await drop();
    expect(await verdict()).toBe('safe');
    const report = await editionReport(api.app, id);
    expect(report).toMatch(
      /\/ Web shop: (\d+) → \d+ features safe\n {2}at risk from then on, though adopted: has\n {2}no longer safe: has\n/,
    );

    await makeCurrent(api.app, id);
    expect(await verdict()).toBe('unsafe');
    expect(await editionReport(api.app, before.id)).toContain('become safe: has');

    const former = formerOf(await editionsOf(api.app));
    expect(former?.id).toBe(before.id);
    await makeCurrent(api.app, before.id);
    expect(await verdict()).toBe('safe');
  });

  it('changes nothing for sites without a snapshot', async () => {
    const audience = await shop.shop();
    await shop.created({ name: 'Not measured', audienceId: audience.id, 'policy.threshold': 80 });
    const [{ id }] = await editionsOf(api.app);

    expect(await editionReport(api.app, id)).toContain('/ Not measured: no snapshot yet, so nothing changes');
  });

  it('is refused where it is not there', async () => {
    await expect(makeCurrent(api.app, 'nope')).rejects.toThrow('There is no edition nope.');
  });
});
