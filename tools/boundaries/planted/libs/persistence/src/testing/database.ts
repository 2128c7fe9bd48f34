import '../deep.js';

export const database = 1;
