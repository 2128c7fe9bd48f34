// ESLint's Baseline rules, set to what a site's visitors have. plimsoll-eslint.json is what …/browserslist?format=eslint answers.
import { readFileSync } from 'node:fs';
import css from '@eslint/css';
import html from '@html-eslint/eslint-plugin';
import baseline from 'eslint-plugin-baseline-js';

const { name, rules } = JSON.parse(readFileSync('plimsoll-eslint.json', 'utf8'));
const only = (rule) => (rules[rule] ? { [rule]: rules[rule] } : {});

export default [
  { name, files: ['**/*.css'], language: 'css/css', plugins: { css }, rules: only('css/use-baseline') },
  {
    name,
    files: ['**/*.html'],
    language: '@html-eslint/html',
    plugins: { '@html-eslint': html },
    rules: only('@html-eslint/use-baseline'),
  },
  { name, files: ['**/*.{js,mjs}'], plugins: { 'baseline-js': baseline }, rules: only('baseline-js/use-baseline') },
];
