import { benches } from './benches.js';

const bench = benches.find(({ name }) => name === process.argv[2]);
process.send?.(await bench?.run());
