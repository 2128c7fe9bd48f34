import type { EditionIndex } from '#libs/compat';
import { CoverageEngine } from './coverage-engine.js';
import { EditionSubjects } from './edition-subjects.js';
import { LevelRuns } from './level-runs.js';
import { PlacedVisits } from './placed-visits.js';
import { ReleaseCalendar } from './release-calendar.js';
import { ReleaseMap } from './release-map.js';
import type { Reading, Subject } from './subject.js';
import { Survey } from './survey.js';
import type { Traffic } from './traffic.js';

/** An edition made ready for every question about coverage. Made once and never changed: it is the same for all audiences. */
export class CoverageModel {
  readonly subjects: EditionSubjects;
  readonly releases: ReleaseMap;
  readonly engine: CoverageEngine;
  #calendar?: ReleaseCalendar;

  constructor(readonly edition: EditionIndex) {
    this.subjects = new EditionSubjects(edition);
    this.releases = new ReleaseMap(edition.browsers);
    this.engine = new CoverageEngine(edition.support, this.releases);
  }

  get calendar(): ReleaseCalendar {
    this.#calendar ??= new ReleaseCalendar(this.edition.browsers);
    return this.#calendar;
  }

  measure(traffic: Traffic): Survey {
    return new Survey(this.edition, this.subjects, this.engine.measure(traffic));
  }

  /** The visits on this edition's releases: for questions about few subjects and many snapshots, where measuring all would be too much. */
  place(traffic: Traffic): PlacedVisits {
    return new PlacedVisits(traffic, this.releases);
  }

  /** What the releases have of all these subjects together. */
  runsOf(subjects: readonly Subject[], reading: Reading): LevelRuns {
    const vectors = subjects.map((subject) => this.subjects.vectorOf(subject, reading));
    return LevelRuns.of(this.edition.support, this.releases, vectors);
  }
}
