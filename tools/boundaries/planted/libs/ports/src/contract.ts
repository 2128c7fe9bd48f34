export type { Port } from './domain/port.js';
export { GetPort } from './application/queries/get-port.js';
