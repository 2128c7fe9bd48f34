export const HAL = 'application/hal+json';
export const HAL_FORMS = 'application/prs.hal-forms+json';
export const JSON_TYPE = 'application/json';
export const MERGE_PATCH = 'application/merge-patch+json';
export const CSV = 'text/csv';
export const TEXT = 'text/plain';
export const PROBLEM = 'application/problem+json';
