import { catalogue } from '../../test/catalogue.js';
import { told } from '../../test/told.js';
import { readMarkup } from './markup.js';

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
    ['of components', '<Dialog></Dialog><my-dialog></my-dialog>'.replace('<Dialog></Dialog>', '')],
    ['that is text', 'a <dialog'],
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
});
