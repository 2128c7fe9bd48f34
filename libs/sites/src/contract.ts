export * from './presentation/sites.affordances.js';
export { AdoptionForm, createAdoption, listAdoptions, showAdoption } from './presentation/adoptions.affordances.js';
export { listCrossings, showCrossing } from './presentation/crossings.affordances.js';
export { listForecasts, listOpportunities, listVerdicts, showVerdict } from './presentation/verdicts.affordances.js';
