import { Footing } from '#libs/compat';
import { editionOf } from '../testing/edition-of.js';
import { CoverageModel } from './coverage-model.js';
import { footingsOf } from './footings.js';
import type { Survey } from './survey.js';

describe('Where everything that an edition has stands to a line', () => {
  it('is told feature by feature and key by key, as the edition has them', () => {
    expect(standing('headline')).toEqual({
      features: [Footing.Within, Footing.None, Footing.Reached, Footing.Below, Footing.None],
      keys: [Footing.Reached, Footing.Within, Footing.Below],
    });
  });

  it('is told of features by all their keys where these are asked for', () => {
    expect(standing('all').features).toEqual([
      ...[Footing.Below, Footing.None, Footing.Reached, Footing.Below, Footing.None],
    ]);
  });

  it('is judged once for all that have the same support', () => {
    const survey = surveyOf();
    const judged: number[] = [];
    footingsOf(survey, 'headline', (vector) => {
      judged.push(vector);
      return Footing.Below;
    });

    expect(judged).toEqual([0, 1, 2]);
  });
});

function standing(basis: 'headline' | 'all') {
  const survey = surveyOf();
  const { features, keys } = footingsOf(survey, basis, (vector) => {
    const { full, visits } = { full: survey.table.full[vector], visits: survey.visits };
    if (full === visits.whole) return Footing.Reached;
    return full > 0 ? Footing.Within : Footing.Below;
  });
  return { features: [...features], keys: [...keys] };
}

/** Of ten visits six came with chrome 2. */
function surveyOf(): Survey {
  const all = { support: { chrome: ['full', 'full'] } } as const;
  const some = { support: { chrome: ['none', 'full'] } } as const;
  const none = { support: { chrome: ['none', 'none'] } } as const;
  const edition = editionOf({
    browsers: { chrome: ['1', '2'] },
    keys: { 'css.grid': all, 'css.has': some, 'css.masonry': none },
    features: {
      has: { ...some, byAllKeys: none.support },
      'has-selector': { kind: 'moved', targets: ['has'], ...all },
      grid: all,
      masonry: none,
      css: { kind: 'split', targets: ['grid', 'has'], ...all },
    },
  });
  const shares = [
    { browser: 'chrome', release: '1', visits: 4 },
    { browser: 'chrome', release: '2', visits: 6 },
  ];
  return new CoverageModel(edition).measure({ visits: 10, shares });
}
