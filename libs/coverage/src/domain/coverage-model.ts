import type { EditionIndex } from '#libs/compat';
import { CoverageEngine } from './coverage-engine.js';
import { EditionSubjects } from './edition-subjects.js';
import { ReleaseMap } from './release-map.js';
import { Survey } from './survey.js';
import type { Traffic } from './traffic.js';

/** An edition made ready for every question about coverage. Made once and never changed: it is the same for all audiences. */
export class CoverageModel {
  readonly subjects: EditionSubjects;
  readonly #engine: CoverageEngine;

  constructor(readonly index: EditionIndex) {
    this.subjects = new EditionSubjects(index);
    this.#engine = new CoverageEngine(index.support, new ReleaseMap(index.browsers));
  }

  measure(traffic: Traffic): Survey {
    return new Survey(this.index, this.subjects, this.#engine.measure(traffic));
  }
}
