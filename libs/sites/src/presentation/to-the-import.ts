import { listSnapshots } from '#libs/audiences/contract';
import { linkingOn } from '#libs/hypermedia';

/** For `.catch()`: whoever has nothing to be answered from yet is led to where they import it. */
export const toTheImport = linkingOn('no-snapshot', ({ audienceId }) =>
  listSnapshots.at({ audienceId: String(audienceId) }),
);
