import { compileEdition } from '../../libs/catalogue/src/domain/compile-edition.js';
import { readEdition } from '../../libs/catalogue/src/domain/read-edition.js';
import { NpmPackageSource } from '../../libs/catalogue/src/persistence/npm-package.source.js';
import { backTest, type Residual } from '../../libs/coverage/src/domain/back-test.js';
import { CoverageModel } from '../../libs/coverage/src/domain/coverage-model.js';
import { worldHistory, type WorldThen } from './world-history.js';

export interface Study {
  readonly history: readonly WorldThen[];
  /** Of the visits that caniuse tells of, and of all visits. */
  readonly residuals: readonly Residual[];
  readonly wholeResiduals: readonly Residual[];
}

/** Forecasts the world from each of its days on, by the product's own method and the catalogue that is installed. */
export async function study(): Promise<Study> {
  const packages = await (await new NpmPackageSource().open()).read();
  const edition = compileEdition('backtest', readEdition(packages));
  const model = new CoverageModel(edition);
  const history = await worldHistory(edition);
  const residualsOf = (which: 'told' | 'whole') =>
    backTest(
      history.map(({ day, [which]: traffic }) => ({ from: day, to: day, visits: model.place(traffic) })),
      model,
      OWN,
    );
  return { history, residuals: residualsOf('told'), wholeResiduals: residualsOf('whole') };
}

const OWN = { basis: 'headline', withAncestors: false } as const;
