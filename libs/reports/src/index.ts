export type { Adoption, Blocker, Check, CheckItem, Outcome, Place } from './check.js';
export { itemSentence, itemTitle, measure, tally, tellable } from './item-words.js';
export { toJunit } from './to-junit.js';
export { toMarkdown } from './to-markdown.js';
export { toSarif } from './to-sarif.js';
export { toWorkflowCommands } from './to-workflow-commands.js';
export { element, escape } from './xml.js';
