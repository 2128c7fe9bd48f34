export * from './admission.js';
export * from './answer-memory.js';
export * from './install-http.js';
export * from './problem.filter.js';
export * from './read-json.js';
export * from './representation.interceptor.js';
export * from './route-register.js';
