import { DomainError } from '#libs/kernel';
import { Histogram } from './histogram.js';
import { traced } from './tracing.js';

interface Bus {
  execute(message: object, ...more: readonly unknown[]): Promise<unknown>;
}

/** Has each message that the bus is given measured, and traced where traces are recorded. */
export function watchBus(kind: 'command' | 'query', bus: Bus): void {
  const execute = bus.execute.bind(bus);
  bus.execute = (message, ...more) => {
    const { name } = message.constructor;
    return HANDLED.timing(
      [kind, name],
      () => traced(name, { attributes: { 'plimsoll.handler.kind': kind } }, () => execute(message, ...more)),
      outcomeOf,
    );
  };
}

/** What is refused went as it should. */
const outcomeOf = (error?: unknown): string =>
  error === undefined ? 'ok' : error instanceof DomainError ? 'refused' : 'error';

const HANDLED = new Histogram({
  name: 'plimsoll_handler_duration_seconds',
  help: 'How long commands and queries took, by kind (command or query), by name, and by outcome (ok, refused by a rule of the domain, or error).',
  labels: ['kind', 'handler', 'outcome'],
});
