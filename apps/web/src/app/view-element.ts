import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import '../elements/verdict.js';
import { common, fields, tables } from '../elements/styles.js';
import { beside, type Chosen, choosing, type Place } from './place.js';
import type { Standing } from './standing.js';

/** A view, or a part of one: shown for whom is chosen, at the place where somebody is. */
export abstract class ViewElement extends LitElement {
  static override styles = [common, fields, tables];

  @property({ attribute: false }) standing!: Standing;
  @property({ attribute: false }) place!: Place;

  /** What somebody chose here, by name. */
  protected get chosen(): Chosen {
    return this.place.chosen;
  }

  /** The address of another view, for the same site or audience. */
  protected at(view: string, subject?: string, more?: Chosen): string {
    return beside(this.place, view, subject, more);
  }

  /** The address of this view with something chosen otherwise. */
  protected choosing(otherwise: Chosen): string {
    return choosing(this.place, otherwise);
  }

  /** Chooses something here. Going back leads out of the view and not through every letter that was typed. */
  protected choose(otherwise: Chosen): void {
    location.replace(this.choosing(otherwise));
  }
}
