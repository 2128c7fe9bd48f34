import { UNMATCHED } from './http.metrics.js';

/** A route's path as OpenAPI writes it: `/api/v1/sites/{siteId}` for `/api/v1/sites/:siteId`. */
export function templateOf(route: string | undefined): string {
  if (route === undefined) return UNMATCHED;
  let template = TEMPLATES.get(route);
  if (template === undefined) TEMPLATES.set(route, (template = route.replaceAll(/:(\w+)/g, '{$1}')));
  return template;
}

/** There are as many as there are routes. */
const TEMPLATES = new Map<string, string>();
