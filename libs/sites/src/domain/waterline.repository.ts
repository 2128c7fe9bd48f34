import type { Waterline } from './waterline.js';

/** Where sites' lines were drawn last. */
export abstract class WaterlineRepository {
  /** One that was never drawn where there is none. */
  abstract get(siteId: string): Promise<Waterline>;
  /**
   * Stores the waterline with the crossings that it found: both or neither. Refuses with Stale when somebody else drew it since it
   * was read, and with NotFound where the site is gone.
   */
  abstract save(waterline: Waterline): Promise<void>;
}
