export { printedSchema } from './presentation/schema/graph-schema.js';
export { GraphModule, type GraphSettings } from './graph.module.js';
