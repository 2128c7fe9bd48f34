export { GraphModule, type GraphSettings } from './graph.module.js';
