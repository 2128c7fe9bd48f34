import type { EditionIndex } from '#libs/compat';
import { compileEdition } from '../domain/compile-edition.js';
import { type EditionPackages, readEdition } from '../domain/read-edition.js';

/** Packages made up for a test, compiled as an import does it. */
export const compiledPackages = (packages: EditionPackages): EditionIndex =>
  compileEdition('01980000-0000-7000-8000-000000000000', readEdition(packages));
