import type { Port } from '../../ports/src/domain/port.js';

export type Berth = Port;
