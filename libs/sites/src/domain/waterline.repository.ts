import type { Waterline } from './waterline.js';

/** Where sites' lines were drawn last. */
export abstract class WaterlineRepository {
  /** Of each of these sites; one that was never drawn where there is none. */
  abstract list(siteIds: readonly string[]): Promise<readonly Waterline[]>;
  /**
   * Stores waterlines with the crossings that they found: all or nothing. Refuses with Stale when somebody else drew one of them since it
   * was read, and with NotFound where a site is gone.
   */
  abstract save(waterlines: readonly Waterline[]): Promise<void>;
}
