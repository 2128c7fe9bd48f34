import { correlationIdOf, traceIdOf } from './correlation.js';

const UUID_V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('Correlation', () => {
  it('keeps an id that can be echoed', () => {
    expect(correlationIdOf({ 'x-correlation-id': 'deploy:2026.11-7' })).toBe('deploy:2026.11-7');
  });

  it.each([undefined, 'short', 'a b c d e f', 'x'.repeat(129), 'line\r\nbreak', '<script>'])(
    'makes a UUIDv7 instead of %j',
    (sent) => {
      expect(correlationIdOf({ 'x-correlation-id': sent })).toMatch(UUID_V7);
    },
  );

  it('continues a valid trace', () => {
    expect(traceIdOf({ traceparent: `00-${TRACE}-00f067aa0ba902b7-01` }, 'request')).toBe(TRACE);
  });

  it('names a new trace like the request, where that has a UUID', () => {
    expect(traceIdOf({}, '01a20584-d09b-7017-947d-85bf7eaf310c')).toBe('01a20584d09b7017947d85bf7eaf310c');
  });

  it.each([
    undefined,
    'nonsense',
    `ff-${TRACE}-00f067aa0ba902b7-01`,
    `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
  ])('begins a new trace instead of %j', (traceparent) => {
    const made = traceIdOf({ traceparent }, 'request');

    expect(made).toMatch(/^[\da-f]{32}$/);
    expect(made).not.toBe(TRACE);
    expect(made).not.toBe('0'.repeat(32));
  });
});
