/**
 * What a field makes the API do: list, show one thing of which many may be asked for together, or compute what takes as long as a list; show the
 * whole of a thing of a list, once for all such fields, or count a list, likewise.
 */
export type Weight = 'list' | 'one' | 'effort' | 'detail' | 'count';
