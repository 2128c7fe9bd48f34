import { jest } from '@jest/globals';
import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { OtelTracing } from './otel-tracing.js';

describe('Traces by OpenTelemetry', () => {
  afterEach(() => jest.useRealTimers());

  const tracingTo = (shutdown: () => Promise<void>): OtelTracing => {
    const exporter: SpanExporter = { export: () => undefined, shutdown, forceFlush: shutdown };
    return new OtelTracing(exporter, { service: 'boats', version: '1.2.3', environment: {} });
  };

  it('end within three seconds, though a collector takes nothing', async () => {
    jest.useFakeTimers();
    const tracing = tracingTo(() => new Promise(() => undefined));
    tracing.begin('sail', {}).end();
    const ended = jest.fn();

    const stopping = tracing.stop().then(ended);
    await jest.advanceTimersByTimeAsync(2_900);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(200);

    expect(ended).toHaveBeenCalled();
    await stopping;
  }, 2_000);

  it('end at once where they were taken', async () => {
    jest.useFakeTimers();

    await tracingTo(() => Promise.resolve()).stop();

    expect(jest.getTimerCount()).toBe(0);
  });
});
