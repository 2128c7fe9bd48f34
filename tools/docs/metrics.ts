import type { Instrument } from '#libs/observability';
import { tableOf } from './operations.js';

/** Every metric that is declared, by name. */
export const metricsOf = (instruments: readonly Instrument[]): string =>
  tableOf(
    ['metric', 'type', 'labels', 'meaning'],
    instruments
      .map(({ declared: { name, help }, type, labels }) => [
        `\`${name}\``,
        type,
        labels.map((label) => `\`${label}\``).join(', '),
        help,
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
