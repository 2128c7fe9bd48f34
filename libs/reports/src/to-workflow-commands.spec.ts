import { backdropFilter, checkOf, dialog, grid, misspelt, popover } from './testing/checks.js';
import { toWorkflowCommands } from './to-workflow-commands.js';

describe('A check as workflow commands', () => {
  it('is an error at each place of what fails', () => {
    const lines = toWorkflowCommands(checkOf(grid, backdropFilter)).split('\n');

    expect(lines[0]).toBe(
      '::error file=src/card.css,line=2,endLine=2,col=9,endColumn=24,title=Plimsoll%3A unsafe::' +
        'css.properties.backdrop-filter (property backdrop-filter): 89.9895 %25 is 5.0105 below the line of 95: ' +
        'Safari on iOS 9 to 17.6 costs 7.4611.',
    );
    expect(lines[1]).toMatch(/^::error file=src\/card\.css,line=8,endLine=9,col=5,title=/);
  });

  it('is a warning of what is undecided, a notice of what is excused, and a notice of the whole', () => {
    expect(toWorkflowCommands(checkOf(dialog, misspelt, popover, grid)).match(/^::\w+ .*?::/gm)).toEqual([
      '::warning title=Plimsoll%3A undecided::',
      '::warning title=Plimsoll%3A unknown-id::',
      '::notice title=Plimsoll%3A unsafe::',
      '::notice title=Plimsoll%3A undecided::',
    ]);
  });

  it('says in the end how many of how many', () => {
    expect(toWorkflowCommands(checkOf(backdropFilter, dialog, grid))).toMatch(
      /::notice title=Plimsoll%3A fail::Shop: 1 of 3 fails, 1 is undecided, by 95 %25 of the visits of 2026-10-01 to 2026-10-31\.\n$/,
    );
    expect(toWorkflowCommands(checkOf(grid))).toContain('pass::Shop: its one item passes,');
    expect(toWorkflowCommands(checkOf())).toContain('nothing was found that needs a check');
  });

  it('lets nothing that was named end a command or begin another', () => {
    const evil = 'a::b,c%0A\r\n::add-mask::x';
    const commands = toWorkflowCommands(checkOf({ ...backdropFilter, id: evil, places: [{ file: evil, line: 1 }] }));

    expect(commands.match(/^::/gm)).toHaveLength(2);
    expect(commands).toContain('file=a%3A%3Ab%2Cc%250A%0D%0A%3A%3Aadd-mask%3A%3Ax,line=1');
  });
});
