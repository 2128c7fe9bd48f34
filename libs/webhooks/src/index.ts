export { CreateEndpoint } from './application/commands/create-endpoint.js';
export { SwitchEndpoint } from './application/commands/switch-endpoint.js';
export * from './webhooks.module.js';
