export * from './audiences.module.js';
