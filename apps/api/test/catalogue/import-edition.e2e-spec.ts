import { CommandBus } from '@nestjs/cqrs';
import { ImportEdition } from '#libs/catalogue';
import { packageFolders } from '../../../../libs/catalogue/src/testing/package-folders.js';
import { smallPackages } from '../../../../libs/catalogue/src/testing/small-packages.js';
import { startApi } from '../start-api.js';

const api = await startApi();
const viewer = await api.caller({ role: 'viewer' });

describe('Importing a newer edition', () => {
  it('changes what is answered from then on, while the older edition answers on', async () => {
    const { body: home } = await viewer.get('/api/v1').expect(200);
    const [features, editions] = ['plimsoll:features', 'plimsoll:editions'].map((rel) =>
      (home._links[rel].href as string).replace(/\{.*/, ''),
    );
    const before = await viewer.get(features).expect(200);
    const { folders, drop } = await packageFolders(smallPackages({ bcdVersion: '9.0.0', webFeaturesVersion: '4.0.0' }));

    const { id } = await api.app.get(CommandBus).execute(new ImportEdition(folders));
    await drop();

    const after = await viewer.get(features).set('If-None-Match', before.headers.etag).expect(200);
    const { body } = await viewer.get(editions).expect(200);
    const [newer, older] = body._embedded['plimsoll:editions'];
    const byOlder = await viewer.get(older._links['plimsoll:features'].href).expect(200);
    expect(newer).toMatchObject({ id, isCurrent: true, missingKeys: ['css.properties.grid.lanes'] });
    expect(older).toMatchObject({ id: before.body.editionId, isCurrent: false });
    expect([before.body.total, after.body.total, byOlder.body.total]).toEqual([1204, 3, 1204]);
    expect(after.body.editionId).toBe(id);
  });
});
