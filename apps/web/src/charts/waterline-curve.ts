import { css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type uPlot from 'uplot';
import type { Point } from '../reading/curve.js';
import { count, interval, percent } from '../reading/words.js';
import { FONT, type Ink, percentAxis, Plot } from './plot.js';

/**
 * The picture of the product: all features from the best covered to the least as a curve, and the line drawn through it. A
 * pointer or the arrow keys name a feature, by the event `point`; a click or Enter opens it, by `open`. To who cannot see it, it is a
 * slider over the features, each with what is told of it.
 */
@customElement('plimsoll-waterline-curve')
export class WaterlineCurve extends Plot {
  static override styles = [
    ...Plot.styles,
    css`
      .plot {
        cursor: crosshair;
        touch-action: pan-y;
      }
    `,
  ];

  @property({ attribute: false }) points: readonly Point[] = [];
  @property({ type: Number }) line = 95;
  @state() private at = 0;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('points')) this.at = Math.max(0, this.points.findIndex(({ verdict }) => verdict !== 'safe') - 1);
  }

  override render() {
    const point = this.points[this.at];
    const told = point
      ? `${point.name}: ${interval(point.atLeast, point.atMost, this.line)}, ${point.verdict}`
      : 'none';
    return html`<div
      class="plot"
      tabindex="0"
      role="slider"
      aria-label=${this.label}
      aria-valuemin="1"
      aria-valuemax=${this.points.length}
      aria-valuenow=${this.at + 1}
      aria-valuetext=${told}
      @keydown=${this.#pressed}
      @click=${this.#open}
    ></div>`;
  }

  /** Moving along the curve draws nothing anew. */
  override updated(changed: PropertyValues): void {
    if (changed.size > 1 || !changed.has('at')) super.updated(changed);
  }

  protected data(): uPlot.AlignedData {
    return [
      this.points.map((_, at) => at + 1),
      this.points.map(({ atMost }) => atMost),
      this.points.map(({ atLeast }) => atLeast),
    ];
  }

  protected options(ink: Ink, isNarrow: boolean): Omit<uPlot.Options, 'width' | 'height'> {
    const reached = this.points.findIndex(({ verdict }) => verdict !== 'safe');
    const safe = reached < 0 ? this.points.length : reached;
    return {
      padding: [14, 20, 0, 0],
      legend: { show: false },
      cursor: {
        x: true,
        y: false,
        drag: { x: false, y: false },
        points: { size: 9, fill: ink('surface'), width: 2.5 },
      },
      scales: {
        x: { time: false, range: [1, Math.max(2, this.points.length)] },
        y: { ...STRETCHED, range: [0, 100] },
      },
      axes: [
        { ...countAxis(ink), space: isNarrow ? 70 : 110 },
        percentAxis(ink, {
          splits: () => (isNarrow ? [0, 50, 80, 90, 95, 98, 100] : [0, 20, 50, 70, 80, 90, 95, 98, 99, 100]),
        }),
      ],
      series: [
        {},
        { stroke: 'transparent', width: 0, points: { show: false } },
        { stroke: ink('water'), width: 2, fill: (plot) => tide(plot, safe + 0.5, ink), points: { show: false } },
      ],
      bands: [{ series: [1, 2], fill: `${ink('unknown')}80` }],
      hooks: {
        draw: [(plot) => drawLine(plot, this.line, ink)],
        setCursor: [(plot) => this.#hovered(plot.cursor.idx)],
        ready: [() => this.#show()],
      },
    };
  }

  #hovered(at: number | null | undefined): void {
    if (at === null || at === undefined || at === this.at) return;
    this.#tell(at);
  }

  #pressed(event: KeyboardEvent): void {
    const last = this.points.length - 1;
    const to = {
      ArrowLeft: this.at - 1,
      ArrowDown: this.at - 1,
      ArrowRight: this.at + 1,
      ArrowUp: this.at + 1,
      PageUp: this.at - 25,
      PageDown: this.at + 25,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Enter') this.#open();
    if (to === undefined) return;
    event.preventDefault();
    this.#tell(Math.min(last, Math.max(0, to)));
    this.#show();
  }

  #tell(at: number): void {
    this.at = at;
    this.dispatchEvent(new CustomEvent('point', { detail: this.points[at] }));
  }

  #open(): void {
    this.dispatchEvent(new CustomEvent('open', { detail: this.points[this.at] }));
  }

  /** Where the keyboard stands, a pointer would. */
  #show(): void {
    const [plot, point] = [this.plot, this.points[this.at]];
    if (plot && point)
      plot.setCursor({ left: plot.valToPos(this.at + 1, 'x'), top: plot.valToPos(point.atLeast, 'y') }, false);
  }
}

/** Most features are within some percents of all visits: a scale by how many are left out gives these the room they need. */
const stretch = (share: number): number => -Math.log(101 - share);
const unstretch = (height: number): number => 101 - Math.exp(-height);

/** `distr` is an enumeration of which there is only the type. */
const STRETCHED: object = { distr: 100, fwd: stretch, bwd: unstretch };

const countAxis = (ink: Ink): uPlot.Axis => ({
  stroke: ink('soft'),
  font: FONT,
  size: 30,
  values: (_, splits) => splits.map((split) => (split === 0 ? '' : count(split))),
  grid: { show: false },
  ticks: { show: false },
});

/** Deep as far as features reach the line, shallow from there on. */
function tide(plot: uPlot, reached: number, ink: Ink): CanvasGradient {
  const { left, width } = plot.bbox;
  const at = Math.min(1, Math.max(0, (plot.valToPos(reached, 'x', true) - left) / width));
  const gradient = plot.ctx.createLinearGradient(left, 0, left + width, 0);
  for (const [stop, colour] of [
    [0, 'partial'],
    [at, 'partial'],
    [at, 'shallow'],
    [1, 'shallow'],
  ] as const)
    gradient.addColorStop(stop, ink(colour));
  return gradient;
}

/** The line, with the disc that a ship has. */
function drawLine(plot: uPlot, line: number, ink: Ink): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  const y = plot.valToPos(line, 'y', true);
  const disc = { x: bbox.left + bbox.width - 34 * scale, r: 9 * scale };
  ctx.save();
  ctx.strokeStyle = ink('ink');
  ctx.lineWidth = 2 * scale;
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.moveTo(disc.x + disc.r, y);
  ctx.arc(disc.x, y, disc.r, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.font = `600 ${String(13 * scale)}px system-ui, sans-serif`;
  ctx.fillStyle = ink('ink');
  ctx.textAlign = 'right';
  ctx.fillText(percent(line), disc.x - disc.r - 12 * scale, y - 7 * scale);
  ctx.restore();
}
