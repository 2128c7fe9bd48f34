import { listFeatures, showFeature, showKey } from '#libs/catalogue/contract';
import { Field, list, object, text, url } from '#libs/hypermedia';
import { SearchFeatures } from '../../application/queries/find-subjects.js';
import { membersOf } from '../errand.js';
import type { Tool } from '../tool.js';
import { link } from './names.js';

class FindFeatureForm {
  @Field(text('container queries', { title: 'Words, a name, or an id', maxLength: 300 })) readonly query!: string;
}

export const findFeature: Tool<FindFeatureForm> = {
  name: 'find_feature',
  title: 'Find a web platform feature',
  description:
    'Finds what a web platform feature is called by words, a name, caniuse’s id or a BCD key: at most ten candidates, likeliest first, each with its id, ' +
    'name, specifications and Baseline. Call it when another tool does not know a name, or to read a specification.',
  does: listFeatures,
  takes: FindFeatureForm,
  answers: {
    candidates: list(
      object({
        ...{
          kind: text('feature', { title: 'feature or key' }),
          id: text('container-queries'),
          name: text('Container queries'),
        },
        ...membersOf(showFeature, ['baseline']),
        specs: list(url('https://drafts.csswg.org/css-conditional-5/#container-queries')),
        link,
      }),
    ),
  },

  async call({ query }, errand) {
    const found = await errand.find(new SearchFeatures(query));
    const candidates = await Promise.all(
      found.map(async (candidate) => {
        const { kind, id } = candidate;
        const { members, link } =
          kind === 'key'
            ? await errand.do(showKey, { params: { key: id } })
            : await errand.do(showFeature, { params: { featureId: id } });
        return {
          ...candidate,
          specs: kind === 'key' ? (members as OfKey).specUrls : (members as OfFeature).specs,
          link,
        };
      }),
    );
    const lines = candidates.map(
      ({ id, name, baseline }) => `${id}: ${name}${baseline ? `, Baseline ${baseline.status}` : ''}`,
    );
    return {
      text: lines.length > 0 ? lines.join('\n') : `Nothing is like ${query}.`,
      content: { candidates },
    };
  },
};

interface OfFeature {
  readonly specs: readonly string[];
}
interface OfKey {
  readonly specUrls: readonly string[];
}
