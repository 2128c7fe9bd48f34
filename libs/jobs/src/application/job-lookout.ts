import type { JobViews } from './job-views.js';
import type { JobView } from './job.view.js';

/** Told how a job is, at once and whenever that changes; of nothing when it is there no more, or cannot be looked at. */
export type Hears = (view: JobView | undefined) => void;

/** Looks at jobs while somebody listens: at each once at a time, however many they are. */
export class JobLookout {
  readonly #watched = new Map<string, WatchedJob>();

  constructor(private readonly views: Pick<JobViews, 'glance'>) {}

  /** Answers the way out. Whoever listens may see the job. */
  watch(workspaceId: string, jobId: string, hears: Hears): () => void {
    const watched = this.#watched.get(jobId) ?? this.#begin(workspaceId, jobId);
    watched.add(hears);
    return () => {
      if (watched.leave(hears) === 0) this.#forget(jobId, watched);
    };
  }

  #begin(workspaceId: string, jobId: string): WatchedJob {
    const watched = new WatchedJob(
      () => this.views.glance(workspaceId, jobId),
      () => this.#forget(jobId, watched),
    );
    this.#watched.set(jobId, watched);
    return watched;
  }

  /** Who comes next begins anew. */
  #forget(jobId: string, watched: WatchedJob): void {
    watched.stop();
    if (this.#watched.get(jobId) === watched) this.#watched.delete(jobId);
  }
}

class WatchedJob {
  readonly #listeners = new Set<Hears>();
  #latest?: { readonly view: JobView; readonly mark: string };
  #timer: NodeJS.Timeout;

  constructor(
    private readonly look: () => Promise<JobView | undefined>,
    private readonly over: () => void,
  ) {
    this.#timer = setTimeout(() => void this.#lookAgain(), 0);
  }

  add(hears: Hears): void {
    this.#listeners.add(hears);
    if (this.#latest) hears(this.#latest.view);
  }

  /** How many are left. */
  leave(hears: Hears): number {
    this.#listeners.delete(hears);
    return this.#listeners.size;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #lookAgain(): Promise<void> {
    const view = await this.look().catch(() => undefined);
    const mark = view && markOf(view);
    const isNews = mark !== this.#latest?.mark || !view;
    if (view) this.#latest = { view, mark: markOf(view) };
    if (isNews) for (const hears of [...this.#listeners]) hears(view);
    if (!view || view.endedAt !== undefined) this.over();
    else if (this.#listeners.size > 0) this.#timer = setTimeout(() => void this.#lookAgain(), EVERY);
  }
}

/** When it will have ended is reckoned anew at each look. */
const markOf = ({ estimatedEndAt: _, ...view }: JobView): string => JSON.stringify(view);

/** Milliseconds. */
const EVERY = 500;
