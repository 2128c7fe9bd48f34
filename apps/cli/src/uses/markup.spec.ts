import { catalogue } from '../../test/catalogue.js';
import { told } from '../../test/told.js';
import { readMarkup } from './markup.js';
import { Uses } from './uses.js';

const keys = catalogue();
const usesIn = (text: string) => told(readMarkup, keys, text);

describe('What a page uses', () => {
  it('is its elements and their attributes', () => {
    expect(usesIn('<p>\n  <DIALOG closedby=any><p popover title="a > b"></p></dialog>')).toMatchObject({
      'html.elements.dialog': '2:3',
      'html.elements.dialog.closedby': '2:3',
      'html.global_attributes.popover': '2:24',
    });
  });

  it('is what its styles and scripts use, at their places in the page', () => {
    const page =
      '<style>a { inset: 0 }\nb:has(c) {}</style>\n<script type="module">\n  navigator.share(a) </script><script>fetch(b)</script>';

    expect(usesIn(page)).toMatchObject({
      'css.properties.inset': '1:12',
      'css.selectors.has': '2:2',
      'api.Navigator.share': '4:13',
      'api.fetch': '4:39',
    });
  });

  it.each([
    ['in comments', '<!-- <dialog> --><!-- <dialog>'],
    ['that a script only writes', '<script>a = "<dialog>"</script>'],
    ['of components', '<my-dialog></my-dialog>'],
    ['that is text', 'a <dialog'],
    ['in a text', '<title><dialog></title><textarea><dialog></textarea>'],
    ['in an attribute', '<p title="<dialog>" id=\'<dialog>\'>'],
  ])('has no element %s', (_, page) => {
    expect(usesIn(page)).not.toHaveProperty(['html.elements.dialog']);
  });

  it('passes over styles and scripts in other languages', () => {
    const page = '<style lang="scss">a { inset: 0 }</style><script type="application/json">{"a": 1}</script>';

    expect(usesIn(page)).not.toHaveProperty(['css.properties.inset']);
  });

  it('has scripts in TypeScript', () => {
    expect(usesIn('<script setup lang="ts">let a: B = structuredClone(c)</script>')).toHaveProperty([
      'api.structuredClone',
    ]);
  });

  it.each([
    ['<SCRIPT TYPE="Text/JavaScript; charset=utf-8">fetch(a)</SCRIPT>', 'api.fetch'],
    ['<STYLE TYPE=text/CSS>a { inset: 0 }</STYLE>', 'css.properties.inset'],
    ['<script type=text/babel>a = <b>{fetch(c)}</b></script>', 'api.fetch'],
    ['<script lang=tsx>let a: B = <b>{fetch(c)}</b></script>', 'api.fetch'],
    ['<a <b ="c"d=e/f popover = x></a>', 'html.global_attributes.popover'],
    ['<!-- a --><p POPOVER>', 'html.global_attributes.popover'],
  ])('is read as browsers do: %s', (page, key) => {
    expect(usesIn(page)).toHaveProperty([key]);
  });

  it('has components in the files of such', () => {
    const page = '<Dialog></Dialog><dialog></dialog>';
    const uses = new Uses();
    readMarkup({ file: 'a.vue', text: page }, keys, uses);

    expect(uses.places.get('html.elements.dialog')).toEqual([{ file: 'a.vue', line: 1, column: 18 }]);
  });

  it.each([
    ['<p>\n<script lang="coffee">a b</script>', 'A script in coffee is not read.'],
    ['<p>\n<script type="text/livescript">a b</script>', 'A script in text/livescript is not read.'],
  ])('is not known where a script is in a language that is not read: %j', (text, why) => {
    const uses = new Uses();
    readMarkup({ file: 'a.html', text }, keys, uses);

    expect(uses.unread).toEqual([{ place: { file: 'a.html', line: 2, column: 1 }, why }]);
  });

  it.each(['application/json', 'importmap', 'text/x-template', 'speculationrules'])('has no script in %s', (type) => {
    const uses = new Uses();
    readMarkup({ file: 'a.html', text: `<script type="${type}">a b</script>` }, keys, uses);

    expect(uses.unread).toEqual([]);
  });

  it.each(['<a ', '<a "', "<a b='", '<!-- ', '<p>\n', '</script', '<script>', '<title>a'])(
    'is read in one pass, however often it has %j',
    (part) => {
      const began = performance.now();

      usesIn(part.repeat(60_000));

      expect(performance.now() - began).toBeLessThan(2000);
    },
    60_000,
  );
});
