export { BoatsModule } from './boats.module.js';
