import { listAudiences, showAudience } from '#libs/audiences/contract';
import { listSites, showSite } from '#libs/sites/contract';
import type { Choosing } from '../errand.js';

export const SITES: Choosing = { noun: 'site', list: listSites, show: showSite };
export const AUDIENCES: Choosing = { noun: 'audience', list: listAudiences, show: showAudience };
