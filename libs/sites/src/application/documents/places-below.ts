import type { Mention } from '../../domain/check-list.js';

/**
 * The mentions with files named from `folder` on, with slashes, as repositories name them: linters write whole paths of the
 * machine that they ran on. What lies elsewhere stays as it is.
 */
export function placesBelow(folder: string, mentions: readonly Mention[]): readonly Mention[] {
  const root = `${withSlashes(folder).replace(/\/+$/, '')}/`;
  return mentions.map((mention) => {
    const { place } = mention;
    const file = place && withSlashes(place.file);
    return file?.startsWith(root) ? { ...mention, place: { ...place, file: file.slice(root.length) } } : mention;
  });
}

const withSlashes = (path: string): string => (/^[a-z]:|\\/i.test(path) ? path.replaceAll('\\', '/') : path);
