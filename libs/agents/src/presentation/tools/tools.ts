import type { Tool } from '../tool.js';
import { coverage } from './coverage.js';
import { findFeature } from './find-feature.js';
import { mayWeUse } from './may-we-use.js';
import { proposeAdoption } from './propose-adoption.js';

/** In the order in which an agent comes to need them. */
export const TOOLS = [mayWeUse, findFeature, coverage, proposeAdoption] as readonly Tool[];
