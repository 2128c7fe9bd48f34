/**
 * What operations stand under in the documentation, in the order in which one comes to need them: what there is, whose visits, what they
 * can use, what is decided, what is held to it; then all that is beside. Each with the guide that leads through it.
 */
export const HEADINGS = [
  { name: 'Entry', description: 'Where clients begin.', guide: 'use-from-a-script' },
  { name: 'Audiences', description: 'Populations of visitors.', guide: 'first-audience' },
  {
    ...{ name: 'Snapshots', guide: 'import-analytics' },
    description: 'What an audience browsed with in one period, and what became of its import.',
  },
  { name: 'Jobs', description: 'What is done after its request was answered.', guide: 'import-analytics' },
  {
    ...{ name: 'Coverage', guide: 'read-an-answer' },
    description: 'Which share of the visits has a feature or key, and who the rest are.',
  },
  {
    ...{ name: 'Sites', guide: 'set-a-policy' },
    description: 'Products whose teams decide, and the policies that they decide by.',
  },
  {
    ...{ name: 'Verdicts', guide: 'first-decision' },
    description: 'What a site’s policy says of features and keys; what became safe, and what is a risk.',
  },
  {
    ...{ name: 'Adoptions', guide: 'decide-on-a-feature' },
    description: 'What was decided on, by whom, with which verdict, and until when.',
  },
  {
    ...{ name: 'Crossings', guide: 'be-told-of-crossings' },
    description: 'What passed a site’s line, upward or downward.',
  },
  { name: 'Checks', description: 'What pipelines ask.', guide: 'gate-a-pull-request' },
  { name: 'Build targets', description: 'What tools are to build for.', guide: 'use-the-command-line' },
  {
    ...{ name: 'Catalogue', guide: 'measure-what-upstream-does-not-know' },
    description: 'What browsers support, by edition; and features and browsers of your own.',
  },
  {
    ...{ name: 'Webhooks', guide: 'receive-webhooks' },
    description: 'Who is told of what happens.',
  },
  {
    ...{ name: 'GraphQL', guide: 'ask-by-graphql' },
    description: 'What the API shows, in one request and in the shape that was asked for.',
  },
  {
    ...{ name: 'Agents', guide: 'connect-a-coding-agent' },
    description: 'What coding agents ask, in their own protocol.',
  },
  { name: 'API keys', description: 'Who is let in, and to do what.', guide: 'manage-api-keys' },
  { name: 'Workspace', description: 'Who calls, as a whole, and what it holds.', guide: 'keep-and-delete-data' },
  { name: 'Audit', description: 'Who changed what, and who was refused.', guide: 'read-the-audit' },
  { name: 'Documentation', description: 'What the API says of itself.', guide: 'write-your-own-client' },
  { name: 'Health', description: 'For those who operate it.', guide: 'run-on-postgresql' },
] as const;
