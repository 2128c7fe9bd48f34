import { Field, optional, optionsAt, text } from '#libs/hypermedia';
import type { AliasRelease } from '../application/browser-alias-views.js';
import { release } from './browser-alias.shapes.js';
import { listBrowsers } from './catalogue.affordances.js';
import { CUSTOM_TYPES } from './custom.form.js';

const PRINTED = { pattern: '^\\P{Cc}*$', mustBe: 'hold no control characters' };
const PREFIX = {
  pattern: '^\\d{1,9}(\\.\\d{1,9}){0,5}(\\.[xX*]){0,5}$',
  mustBe: 'be whole numbers between dots, as 4, 4.1 or 4.x: it means all versions that begin so',
};

/** What a name of a workspace's analytics means. */
export class BrowserAliasForm {
  @Field(text('OurApp', { title: 'A name that analytics use, in any spelling', maxLength: 200, ...PRINTED }))
  readonly name!: string;

  @Field(optional(text('Android', { title: 'Only on this operating system', maxLength: 200, ...PRINTED })))
  readonly os?: string;

  @Field(optional(text('4', { title: 'Only in this version and in all that begin with it', maxLength: 70, ...PREFIX })))
  readonly version?: string;

  @Field(
    text('webview_android', {
      title: 'Id of the browser that is meant, of upstream or your own',
      ...{ maxLength: 200, options: optionsAt(listBrowsers.template({}, { type: CUSTOM_TYPES }), 'name', 'id') },
    }),
  )
  readonly browser!: string;

  @Field(optional(release)) readonly release?: AliasRelease;
}

/** A version that is told is the browser's, unless it is said to be an app's. */
export const describedBy = ({ name, os, version, browser, release: told = 'as-told' }: BrowserAliasForm) => ({
  called: { name, os, version },
  ...{ browser, release: told },
});
