import { NothingToCheck, ReportNotUnderstood } from '../../domain/check.errors.js';
import type { Mention } from '../../domain/check-list.js';
import { isObject, type JsonObject, objectsIn, positionOf, textOf } from './json-members.js';

export const isLighthouseReport = (document: JsonObject): boolean =>
  typeof document.lighthouseVersion === 'string' && isObject(document.audits);

/**
 * The features that a page was seen using, which Lighthouse lists in its audit "baseline". Each item links a feature's id, and
 * tells a source, whose lines it counts from 0.
 */
export function readLighthouseReport({ lighthouseVersion, audits }: JsonObject): readonly Mention[] {
  const audit = isObject(audits) ? audits.baseline : undefined;
  const details = isObject(audit) ? audit.details : undefined;
  if (!isObject(details) || !Array.isArray(details.items))
    throw new ReportNotUnderstood(
      `The report of Lighthouse ${String(lighthouseVersion)} has no audit "baseline" that lists features. Lighthouse 13.1 and ` +
        'newer have it, among the best practices.',
    );

  const mentions = objectsIn(details.items).flatMap((item) => mentionOf(item) ?? []);
  if (mentions.length === 0)
    throw new NothingToCheck('The audit "baseline" lists no feature: no page is without, so nothing was measured.');
  return mentions;
}

function mentionOf({ featureId, source }: JsonObject): Mention | undefined {
  const name = textOf(isObject(featureId) ? featureId.text : featureId);
  if (name === undefined) return undefined;

  const named = { as: 'feature', name } as const;
  const file = isObject(source) ? textOf(source.url) : undefined;
  if (!isObject(source) || file === undefined) return { named };
  const [line, column] = [fromZero(source.line), fromZero(source.column)];
  return {
    named,
    place: { file, ...(line !== undefined && { line }), ...(line !== undefined && column !== undefined && { column }) },
  };
}

const fromZero = (value: unknown): number | undefined => positionOf(typeof value === 'number' ? value + 1 : value);
