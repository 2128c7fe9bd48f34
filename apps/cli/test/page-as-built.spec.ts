import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tooNewInScript, tooNewInStyles } from './what-is-too-new.js';

const BUILT = 'dist/apps/web/assets';
const read = (ending: string): string[] =>
  readdirSync(BUILT)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(BUILT, name), 'utf8'));

/** What a browser that lacks it does as well without, and why. */
const DISPENSABLE: Readonly<Record<string, string>> = {
  'api.Window.devicePixelRatio': 'Every browser has it; where it does not follow the zoom, the plot is less sharp.',
  'css.properties.cursor.crosshair': 'A phone has no pointer to show.',
  'css.properties.cursor.default': 'A phone has no pointer to show.',
  'css.properties.cursor.pointer': 'A phone has no pointer to show.',
  'css.properties.user-select': 'Where uPlot asks for it in vain, the letters of an axis can be selected.',
  'css.properties.user-select.none': 'As user-select.',
  'javascript.builtins.String.substr': 'Every browser has it; it is only advised against.',
};

describe('The page as it was built', () => {
  it('has no style that is not Baseline widely available', () => {
    expect(read('.css').flatMap(tooNewInStyles)).toEqual([]);
  });

  it('has no script that uses what is not, nor styles and markup in it, but for what is dispensable', () => {
    const scripts = read('.js');

    expect(scripts.length).toBeGreaterThan(3);
    expect([...new Set(scripts.flatMap(tooNewInScript))].sort()).toEqual(Object.keys(DISPENSABLE));
  });
});

describe('What is not widely available', () => {
  it.each([
    ['a { anchor-name: --a }', 'css.properties.anchor-name'],
    ['a { color: light-dark(#000, #fff) }', 'css.types.color.light-dark'],
    ['a { text-wrap: pretty }', 'css.properties.text-wrap.pretty'],
    [':popover-open { color: red }', 'css.selectors.popover-open'],
    ['@media (prefers-reduced-data: reduce) { a { color: red } }', 'css.at-rules.media.prefers-reduced-data'],
    ['a { width: 1rcap }', 'css.types.length.rcap'],
    ['@starting-style { a { color: red } }', 'css.at-rules.starting-style'],
  ])('is found in styles: %s', (css, key) => {
    expect(tooNewInStyles(css)).toContain(key);
    expect(tooNewInScript(`const styles = sheet\`${css}\``)).toContain(key);
  });

  it.each([
    ['Promise.try(work)', 'javascript.builtins.Promise.try'],
    ['new Sanitizer()', 'api.Sanitizer'],
    ['node.moveBefore(a, b)', 'api.Element.moveBefore'],
    ['html`<div popover></div>`', 'html.global_attributes.popover'],
    ['html`<geolocation></geolocation>`', 'html.elements.geolocation'],
  ])('is found in a script: %s', (script, key) => {
    expect(tooNewInScript(script)).toContain(key);
  });
});
