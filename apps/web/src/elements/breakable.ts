import { html } from 'lit';

/** A long name that may be broken where its parts meet, and nowhere else. */
export const breakable = (name: string) =>
  name.split(/(?<=[._])/).map((part, at) => (at === 0 ? part : html`<wbr />${part}`));
