export * from './presentation/sites.affordances.js';
export { AdoptionForm, createAdoption, showAdoption } from './presentation/adoptions.affordances.js';
export { showVerdict } from './presentation/verdicts.affordances.js';
