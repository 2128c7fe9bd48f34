import { compileEdition } from '../libs/catalogue/src/domain/compile-edition.js';
import { readEdition } from '../libs/catalogue/src/domain/read-edition.js';
import { installedPackages } from './installed-packages.js';

process.send?.(compileEdition('bench', readEdition(await installedPackages())).browsers);
