/** The nearest part of a key's path that is a key itself. */
export function parentOf(key: string, isKey: (path: string) => boolean): string | undefined {
  for (let end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
    const path = key.slice(0, end);
    if (isKey(path)) return path;
  }
  return undefined;
}
