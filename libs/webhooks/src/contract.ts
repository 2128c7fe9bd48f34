export { listWebhooks } from './presentation/webhooks.affordances.js';
