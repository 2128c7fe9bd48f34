import { listSnapshots } from '#libs/audiences/contract';
import { linkingOn } from '#libs/hypermedia';

/** Whoever has nothing to be judged by yet is led to where they import it. */
export const toTheImport = linkingOn('no-snapshot', ({ audienceId }) =>
  listSnapshots.at({ audienceId: String(audienceId) }),
);
