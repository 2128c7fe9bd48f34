import { affordance } from './affordance.js';
import { optional, text } from './descriptor.js';
import { Field, nested } from './field.js';
import { renderHalForms } from './render-hal.js';
import { aResource, shape } from './representation.js';
import { Resource } from './resource.js';

class WaiverForm {
  @Field(text('It floats')) readonly reason!: string;
  @Field(optional(text('the mate'))) readonly witness?: string;
}
class LaunchForm {
  @Field(optional(text('At noon'))) readonly comment?: string;
  @Field(optional(nested(WaiverForm))) readonly waiver?: WaiverForm;
}

const launch = affordance({
  ...{ name: 'launch', rel: 'plimsoll:launch', method: 'POST', path: '/boat/launch', tag: 'Boats', title: 'Launch' },
  ...{ about: '', form: LaunchForm, answers: aResource(shape('Boat', { name: text('Rose') })) },
});
const shown = (...offer: Parameters<Resource['offer']>) =>
  renderHalForms(new Resource({}).offer(...offer), { base: '' });
const requiredIn = ({ _templates }: Record<string, unknown>): string[] => {
  const { default: template } = _templates as { default: { properties: { name: string; required?: true }[] } };
  return template.properties.filter(({ required }) => required).map(({ name }) => name);
};

describe('An offer', () => {
  it('is shown under the relation of its affordance, unless it is offered as another', () => {
    const link = { href: '/boat/launch', title: 'Launch' };

    expect(shown(launch.at({}))._links).toMatchObject({ 'plimsoll:launch': link });
    expect(shown(launch.at({}), {}, {}, { rel: 'plimsoll:go' })._links).toEqual({
      'plimsoll:go': link,
      curies: expect.anything(),
    });
  });

  it('requires what its form does, and what is needed now', () => {
    expect(requiredIn(shown(launch.at({})))).toEqual([]);
    expect(requiredIn(shown(launch.at({}), {}, {}, { needs: ['waiver.reason'] }))).toEqual(['waiver.reason']);
  });
});
