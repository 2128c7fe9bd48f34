import type { Standing } from './standing.js';

/** A part of the page with a name in the address. Its element is loaded when it is first gone to. */
export interface View {
  readonly name: string;
  readonly title: string;
  /** Defines the element `plimsoll-<name>-view`. */
  readonly load: () => Promise<unknown>;
  /** Whether the navigation leads there: only where the API offers what it shows. Views of one thing are led to from elsewhere. */
  readonly isOffered: (standing: Standing) => boolean;
}

const never = (): boolean => false;

/** In the order of the navigation. */
export const VIEWS: readonly View[] = [
  {
    name: 'waterline',
    title: 'Waterline',
    load: () => import('../views/waterline.js'),
    isOffered: () => true,
  },
  { name: 'month', title: 'This month', load: () => import('../views/month.js'), isOffered: () => true },
  {
    name: 'decisions',
    title: 'Decisions',
    load: () => import('../views/decisions.js'),
    isOffered: ({ site }) => site?.has('plimsoll:adoptions') ?? false,
  },
  {
    name: 'what-if',
    title: 'What if',
    load: () => import('../views/what-if.js'),
    isOffered: ({ audience }) => audience.has('plimsoll:what-if'),
  },
  {
    name: 'import',
    title: 'Import',
    load: () => import('../views/import.js'),
    isOffered: ({ audience }) => audience.has('plimsoll:import'),
  },
  { name: 'feature', title: 'A feature', load: () => import('../views/feature.js'), isOffered: never },
  { name: 'search', title: 'Search', load: () => import('../views/search.js'), isOffered: never },
];

/** Where one begins, and where an address leads that names no view. */
export const viewNamed = (name: string): View => VIEWS.find((view) => view.name === name) ?? VIEWS[0];
