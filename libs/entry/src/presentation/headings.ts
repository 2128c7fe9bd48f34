/** What operations stand under in the documentation, in the order in which one comes to need them. */
export const HEADINGS = [
  { name: 'Audiences', description: 'Populations of visitors.' },
  { name: 'Snapshots', description: 'What an audience browsed with in one period, and what became of its import.' },
  { name: 'Jobs', description: 'What is done after its request was answered.' },
  { name: 'Coverage', description: 'Which share of the visits has a feature or key, and who the rest are.' },
  { name: 'Sites', description: 'Products whose teams decide, and the policies that they decide by.' },
  {
    name: 'Verdicts',
    description: 'What a site’s policy says of features and keys; what became safe, and what is a risk.',
  },
  { name: 'Adoptions', description: 'What was decided on, by whom, with which verdict, and until when.' },
  { name: 'Crossings', description: 'What passed a site’s line, upward or downward.' },
  { name: 'Checks', description: 'What pipelines ask.' },
  { name: 'Build targets', description: 'What tools are to build for.' },
  { name: 'Catalogue', description: 'What browsers support, by edition; and features and browsers of your own.' },
  { name: 'Workspace', description: 'Who calls, as a whole, and what it holds.' },
  { name: 'API keys', description: 'Who is let in, and to do what.' },
  { name: 'Webhooks', description: 'Who is told of what happens.' },
  { name: 'Audit', description: 'Who changed what, and who was refused.' },
  { name: 'Entry', description: 'Where clients begin.' },
  { name: 'Documentation', description: 'What the API says of itself.' },
  { name: 'Health', description: 'For those who operate it.' },
] as const;
