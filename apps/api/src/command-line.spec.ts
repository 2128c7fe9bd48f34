import { globSync, readFileSync } from 'node:fs';

describe('Each command of the operator', () => {
  const commands = globSync('apps/api/src/*.cli.ts');

  // It runs while its file is still being evaluated: what is declared further down is not there yet, unless it is a function.
  it.each(commands)('begins when all of its constants are there: %s', (file) => {
    const [before, ...after] = readFileSync(file, 'utf8').split(/^await commandLine\(/m);

    expect(before).toContain('const USAGE');
    expect(after.join().match(/^(?:const|let|class|enum) \w+/gm)).toBeNull();
  });

  it('is found', () => {
    expect(commands.length).toBeGreaterThan(3);
  });
});
