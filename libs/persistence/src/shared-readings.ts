import { scopes } from './scope.js';

/**
 * Readings under way: callers who ask for the same at the same time share one. Those in a unit of work share with nobody
 * outside of it: what another has begun may be waiting for the very connection that the unit holds.
 */
export class SharedReadings<Key, Value> {
  #outside = new Map<Key, Promise<Value>>();
  #inUnits = new WeakMap<object, Map<Key, Promise<Value>>>();

  get(key: Key, read: () => Promise<Value>): Promise<Value> {
    const readings = this.#here();
    const known = readings.get(key);
    if (known) return known;

    const reading = read().finally(() => {
      if (readings.get(key) === reading) readings.delete(key);
    });
    readings.set(key, reading);
    return reading;
  }

  /** Who asks from now on does not share what was begun before. */
  forget(): void {
    this.#outside = new Map();
    this.#inUnits = new WeakMap();
  }

  #here(): Map<Key, Promise<Value>> {
    const place = scopes.getStore()?.gathered;
    if (!place) return this.#outside;
    const readings = this.#inUnits.get(place) ?? new Map<Key, Promise<Value>>();
    this.#inUnits.set(place, readings);
    return readings;
  }
}
