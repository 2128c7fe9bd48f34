import { NotFound } from '#libs/kernel';
import { CountedCache } from '#libs/observability/contract';
import { UnknownSegment } from '../../domain/segment.errors.js';
import type { Traffic, TrafficReader } from './traffic-reader.js';

/** What snapshots counted, read once as long as they are asked about: a snapshot never changes. Whose it is, is asked before. */
export class RecentTraffic {
  readonly #wholes = new CountedCache<string, Traffic>('traffic', BOUNDED);
  readonly #segments = new CountedCache<string, Traffic>('traffic-of-segments', BOUNDED);
  readonly #splits = new CountedCache<string, readonly Traffic[]>('traffic-by-segment', {
    maxSize: MOST_SHARES,
    sizeCalculation: (segments) => segments.reduce((sum, each) => sum + sharesIn(each), 1),
  });

  constructor(private readonly reader: TrafficReader) {}

  /** In the order they are named, or that segment of each; what is missing is read at once. */
  async of(snapshotIds: readonly string[], segment?: string): Promise<readonly Traffic[]> {
    const kept = segment === undefined ? this.#wholes : this.#segments;
    const keyOf = (id: string): string => (segment === undefined ? id : `${id} ${segment}`);
    const known = new Map(snapshotIds.map((id) => [id, kept.get(keyOf(id))]));
    const missing = [...known].flatMap(([id, traffic]) => (traffic ? [] : [id]));
    if (missing.length > 0) {
      for (const traffic of await this.#read(missing, segment)) {
        kept.set(keyOf(traffic.snapshotId), traffic);
        known.set(traffic.snapshotId, traffic);
      }
    }
    const without = snapshotIds.find((id) => !known.get(id));
    if (without !== undefined) return this.#refuse(without, segment);
    return snapshotIds.flatMap((id) => known.get(id) ?? []);
  }

  /** What a snapshot is made of, most visits first; nothing where it has no dimension. */
  async segmentsOf(snapshotId: string): Promise<readonly Traffic[]> {
    const known = this.#splits.get(snapshotId);
    if (known) return known;
    const segments = await this.reader.readSegments([snapshotId]);
    this.#splits.set(snapshotId, segments);
    return segments;
  }

  #read(snapshotIds: readonly string[], segment?: string): Promise<readonly Traffic[]> {
    return segment === undefined ? this.reader.read(snapshotIds) : this.reader.readSegments(snapshotIds, segment);
  }

  /** It was deleted since it was asked whose it is, or has no such segment. */
  async #refuse(snapshotId: string, segment?: string): Promise<never> {
    if (segment === undefined) throw new NotFound('snapshot', snapshotId);
    const others = await this.segmentsOf(snapshotId);
    throw new UnknownSegment(
      segment,
      others.flatMap(({ segment: value }) => value ?? []),
    );
  }
}

function sharesIn({ shares }: Traffic): number {
  return shares.length + 1;
}

/** Of all that are asked about at the same time: some 400 snapshots have as many, or 1,000 segments, 30 MB. */
const MOST_SHARES = 200_000;
const BOUNDED = { maxSize: MOST_SHARES, sizeCalculation: sharesIn };
