import { Problem } from '#libs/problem-details';

/** Whose pages may call from a browser: the same as of the API. A page that a browser was misled to name this server is none of them. */
export class Origins {
  private readonly allowed: ReadonlySet<string>;

  constructor(allowed: readonly string[]) {
    this.allowed = new Set(allowed);
  }

  /** 403 for a page of any other origin; what is no page names none. */
  admit(origin: string | undefined): void {
    if (origin === undefined || this.allowed.has(origin)) return;
    throw new Problem('foreign-origin', `Pages of ${origin.slice(0, 200)} are not among CORS_ORIGINS.`);
  }
}
