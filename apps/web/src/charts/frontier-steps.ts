import { customElement, property } from 'lit/decorators.js';
import uPlot from 'uplot';
import type { Frontier } from '../reading/what-if.js';
import { FONT, type Ink, percentAxis, Plot } from './plot.js';

/** How many features the visits that are left all support, by the visits that are given up. */
@customElement('plimsoll-frontier-steps')
export class FrontierSteps extends Plot {
  @property({ attribute: false }) frontier!: Frontier;

  protected data(): uPlot.AlignedData {
    const { points } = this.frontier;
    return [points.map(({ givenUp }) => givenUp.share), points.map(({ features }) => features)];
  }

  protected options(ink: Ink): Omit<uPlot.Options, 'width' | 'height'> {
    const numbers = { stroke: ink('soft'), font: FONT, ticks: { show: false } };
    return {
      padding: [14, 20, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false } },
      axes: [
        percentAxis(ink, { size: 30, grid: { show: false } }),
        { ...numbers, size: 52, grid: { stroke: ink('edge'), width: 1 } },
      ],
      series: [
        {},
        {
          stroke: ink('water'),
          width: 2.5,
          fill: ink('shallow'),
          // From one point to the next nothing more is won.
          paths: uPlot.paths.stepped?.({ align: 1 }),
          points: { size: 6, fill: ink('surface') },
        },
      ],
    };
  }
}
