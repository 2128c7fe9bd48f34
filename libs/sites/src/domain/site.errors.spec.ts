import { toldOf } from '#libs/kernel';
import { SiteUnnamed, UnknownAudience } from './site.errors.js';

describe('A refusal of a site', () => {
  it('that has no name asks for one', () => {
    expect(toldOf(new SiteUnnamed())).toEqual({
      ...{ kind: 'invalid', code: 'site-unnamed', title: 'A site needs a name' },
      ...{ detail: 'The name of the site holds nothing but spaces.', facts: {} },
      faults: [{ pointer: '/name', detail: 'Must hold more than spaces.', code: 'blank' }],
    });
  });

  it('whose audience is not there points at that', () => {
    expect(toldOf(new UnknownAudience('nobody'))).toEqual({
      ...{ kind: 'invalid', code: 'unknown-audience' },
      ...{ title: 'There is no such audience to measure the site by', detail: 'There is no audience nobody.' },
      facts: {},
      faults: [{ pointer: '/audienceId', detail: 'There is no audience nobody.', code: 'unknown-value' }],
    });
  });
});
