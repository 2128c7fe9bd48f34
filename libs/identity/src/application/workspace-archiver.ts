import { Unavailable } from '#libs/kernel';

/** A file that is to be read once: it is gone when that was done, or given up. */
export interface ArchiveFile {
  readonly bytes: number;
  readonly read: () => AsyncIterable<Uint8Array>;
}

/** Packs all that the workspace in context has, as it is at one moment. */
export abstract class WorkspaceArchiver {
  /** Refuses with `ArchiverBusy` while another archive is being made. */
  abstract pack(): Promise<ArchiveFile>;
}

/** One archive at a time: it takes a connection of the database, and room on the disk. */
export class ArchiverBusy extends Unavailable {
  override readonly name = 'ArchiverBusy';
  readonly told = 'Another archive is being made. Ask again in a moment.';
}
