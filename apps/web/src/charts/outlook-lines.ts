import { customElement, property } from 'lit/decorators.js';
import type uPlot from 'uplot';
import type { Outlook } from '../reading/outlook.js';
import { FONT, type Ink, percentAxis, Plot } from './plot.js';

/** Coverage as it went, and as it is expected to go on, within a band; with the line that it is held against. */
@customElement('plimsoll-outlook-lines')
export class OutlookLines extends Plot {
  @property({ attribute: false }) outlook!: Outlook;
  @property({ type: Number }) line = 95;

  protected data(): uPlot.AlignedData {
    const { past, forecast } = this.outlook;
    const expected = forecast.points;
    const gone = past.map(({ to, atLeast, atMost }): Row => [seconds(to), null, null, null, atMost, atLeast]);
    const coming = expected.map(({ day, share, low, high }): Row => [seconds(day), high, low, share, null, null]);
    const last = gone.at(-1);
    // What is expected begins where the past ends.
    if (last && coming.length > 0) gone[gone.length - 1] = [last[0], last[5], last[5], last[5], last[4], last[5]];
    const rows = [...gone, ...coming];
    return [0, 1, 2, 3, 4, 5].map((column) => rows.map((row) => row[column])) as unknown as uPlot.AlignedData;
  }

  protected options(ink: Ink, isNarrow: boolean): Omit<uPlot.Options, 'width' | 'height'> {
    return {
      padding: [14, 20, 0, 0],
      legend: { show: false },
      cursor: { show: false },
      scales: {
        y: {
          range: (_, low, high) => [
            Math.max(0, Math.min(low, this.line) - 2),
            Math.min(100, Math.max(high, this.line) + 2),
          ],
        },
      },
      axes: [
        {
          stroke: ink('soft'),
          font: FONT,
          size: 30,
          grid: { show: false },
          ticks: { show: false },
          space: isNarrow ? 60 : 90,
          values: MONTHS,
        },
        percentAxis(ink),
      ],
      series: [
        {},
        edge(),
        edge(),
        { stroke: ink('water'), width: 2, dash: [5, 5], points: { show: false } },
        edge(),
        { stroke: ink('water'), width: 2.5, points: { size: 7, fill: ink('surface') } },
      ],
      // A band is drawn with its upper edge, so lines come after it.
      bands: [
        { series: [1, 2], fill: ink('shallow') },
        { series: [4, 5], fill: `${ink('unknown')}80` },
      ],
      hooks: { draw: [(plot) => this.#draw(plot, ink)] },
    };
  }

  #draw(plot: uPlot, ink: Ink): void {
    const { ctx, bbox } = plot;
    const y = plot.valToPos(this.line, 'y', true);
    ctx.save();
    ctx.strokeStyle = ink('ink');
    ctx.lineWidth = 1.5 * devicePixelRatio;
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.restore();
  }
}

/** A series that only bounds a band. */
const edge = (): uPlot.Series => ({ stroke: 'transparent', width: 0, points: { show: false } });

type Row = readonly [
  day: number,
  high: number | null,
  low: number | null,
  share: number | null,
  atMost: number | null,
  atLeast: number | null,
];

const seconds = (iso: string): number => Date.parse(iso) / 1000;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' });
const MONTHS = (_: unknown, splits: readonly number[]): string[] => splits.map((split) => MONTH.format(split * 1000));
