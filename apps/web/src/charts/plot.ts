import { css, html, LitElement, type PropertyValues, unsafeCSS } from 'lit';
import { property, query } from 'lit/decorators.js';
import uPlot from 'uplot';
import plotStyles from 'uplot/dist/uPlot.min.css?inline';
import { common } from '../elements/styles.js';

/** The colours of the page, as they are now. */
export type Ink = (name: Colour) => string;
type Colour = 'water' | 'partial' | 'unknown' | 'below' | 'lacking' | 'ink' | 'soft' | 'edge' | 'surface' | 'shallow';

/**
 * A picture of numbers, as wide as it has room for and drawn anew where that or the colours change. What it shows is said in
 * words beside it by whoever uses it, and `label` names it.
 */
export abstract class Plot extends LitElement {
  static override styles = [
    common,
    unsafeCSS(plotStyles),
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .plot {
        position: relative;
        min-width: 0;
        /* As high as heightFor makes it, before it is drawn: what is below stays where it is. */
        height: clamp(240px, 42cqi, 400px);
      }
      .uplot,
      .uplot *,
      .uplot *::before,
      .uplot *::after {
        box-sizing: border-box;
      }
      .uplot {
        font-family: inherit;
      }
      .u-legend {
        display: none;
      }
      .u-cursor-x,
      .u-cursor-y {
        border-color: var(--soft);
      }
    `,
  ];

  @property() label = '';
  @query('.plot') protected frame!: HTMLElement;
  protected plot: uPlot | undefined;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #sizes = new ResizeObserver(([{ contentRect }]) => this.#fit(contentRect.width));

  /** What is drawn, and how. */
  protected abstract options(ink: Ink, isNarrow: boolean): Omit<uPlot.Options, 'width' | 'height'>;
  protected abstract data(): uPlot.AlignedData;

  override render() {
    return html`<div class="plot" role="img" aria-label=${this.label}></div>`;
  }

  override firstUpdated(): void {
    this.#sizes.observe(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#dark.addEventListener('change', this.#redraw);
    if (this.hasUpdated) this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    this.#dark.removeEventListener('change', this.#redraw);
    this.#sizes.disconnect();
    this.plot?.destroy();
    this.plot = undefined;
    super.disconnectedCallback();
  }

  override updated(_changed: PropertyValues): void {
    if (this.plot) this.#redraw();
  }

  #fit(width: number): void {
    if (this.plot) this.plot.setSize({ width, height: heightFor(width) });
    else if (width > 0) this.#draw(width);
  }

  readonly #redraw = (): void => {
    const { width } = this.getBoundingClientRect();
    this.plot?.destroy();
    if (width > 0) this.#draw(width);
  };

  #draw(width: number): void {
    const styles = getComputedStyle(this);
    const ink: Ink = (name) => styles.getPropertyValue(`--${name}`).trim();
    const size = { width, height: heightFor(width) };
    this.plot = new uPlot({ ...this.options(ink, width < NARROW), ...size }, this.data(), this.frame);
  }
}
/** A phone. */
const NARROW = 560;
const heightFor = (width: number): number => Math.round(Math.min(400, Math.max(240, width * 0.42)));

/** Percentages along an edge, in the page's own letters. */
export const percentAxis = (ink: Ink, more: Partial<uPlot.Axis> = {}): uPlot.Axis => ({
  stroke: ink('soft'),
  font: FONT,
  size: 52,
  values: (_, splits) => splits.map((split) => `${String(split)} %`),
  grid: { stroke: ink('edge'), width: 1 },
  ticks: { show: false },
  filter: (_, splits) => splits,
  ...more,
});
export const FONT = '12px system-ui, sans-serif';
