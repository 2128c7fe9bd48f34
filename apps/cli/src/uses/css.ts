import { type CssLocation, type CssNode, parse, type Raw, walk } from 'css-tree';
import { atRuleKeys, declarationKeys, functionsIn, selectorKey } from './css-names.js';
import { Guards } from './guards.js';
import type { KnownKeys } from './known-keys.js';
import type { Source, Uses } from './uses.js';

/**
 * Tells what a style sheet uses. What stands below `@supports` of just this feature is no use: who has it not does not come there. As browsers
 * do, it passes over what it does not understand.
 */
export function readCss({ file, text, line = 1, column = 1 }: Source, keys: KnownKeys, uses: Uses): void {
  const parsed = (css: string, context: string, from: { line: number; column: number }): CssNode =>
    parse(css, { context, positions: true, parseCustomProperty: true, onParseError: () => undefined, ...from });

  const read = (node: CssNode, guards: Guards, within: Within): void => {
    const tell = (key: string | undefined, { loc }: CssNode): void => {
      if (key === undefined || guards.cover(key) || !loc) return;
      uses.add(key, { file, line: loc.start.line, column: loc.start.column });
    };
    const reread = (raw: Raw, loc: CssLocation): void => {
      const context = raw.value.includes('{') ? 'stylesheet' : 'declarationList';
      if (raw.value !== within.raw) read(parsed(raw.value, context, loc.start), guards, { ...within, raw: raw.value });
    };
    walk(node, function enter(each: CssNode) {
      if (each === node) return undefined;
      switch (each.type) {
        case 'Atrule': {
          const { name, prelude, block } = each;
          for (const key of atRuleKeys(each, keys)) tell(key, each);
          if (!prelude || name === 'scope') {
            if (block) read(block, guards, { ...within, atRule: name });
            if (prelude) read(prelude, guards, within);
          } else if (block) {
            const asked = name === 'supports' ? askedBy(prelude, keys) : [];
            read(block, guards.and(asked), { ...within, atRule: name });
          }
          return walk.skip;
        }
        case 'Rule':
          if (within.isNested) tell(keys.first('css.selectors.nesting'), each);
          read(each.prelude, guards, within);
          read(each.block, guards, { isNested: true });
          return walk.skip;
        case 'Declaration':
          for (const { key, at } of declarationKeys(each, within.atRule, keys)) tell(key, at);
          return walk.skip;
        case 'Raw':
          if (each.loc) reread(each, each.loc);
          return undefined;
        default:
          tell(selectorKey(each, keys), each);
          return undefined;
      }
    });
  };
  read(parsed(text, 'stylesheet', { line, column }), Guards.none(keys), {});
}

/** What is around. */
interface Within {
  readonly atRule?: string;
  readonly isNested?: boolean;
  /** The text that is read anew, since it was not understood at first. */
  readonly raw?: string;
}

/** What must be supported for the rules below to hold: of "or" what all sides ask for, and of "not" nothing. */
function askedBy(node: CssNode, keys: KnownKeys): readonly string[] {
  if (node.type !== 'Condition' && node.type !== 'AtrulePrelude') return askedByOne(node, keys);
  const words = new Set<string>();
  const sides: (readonly string[])[] = [];
  node.children.forEach((child) => {
    if (child.type === 'Identifier') words.add(child.name.toLowerCase());
    else sides.push(askedBy(child, keys));
  });
  if (words.has('not')) return [];
  return words.has('or') ? inAll(sides, keys) : sides.flat();
}

/** What belongs to features that each side asks for. */
const inAll = ([first = [], ...others]: readonly (readonly string[])[], keys: KnownKeys): readonly string[] =>
  first.filter((key) => others.every((side) => side.some((each) => keys.featureOf(each) === keys.featureOf(key))));

function askedByOne(asking: CssNode, keys: KnownKeys): readonly string[] {
  const asked: (string | undefined)[] = [];
  walk(asking, (node: CssNode) => {
    if (node.type === 'Declaration') asked.push(...declarationKeys(node, undefined, keys).map(({ key }) => key));
    if (node.type === 'Raw' && !/\b(or|not)\b/i.test(node.value)) asked.push(...functionsIn(node.value, '', keys));
    asked.push(selectorKey(node, keys));
  });
  return asked.filter((key) => key !== undefined);
}
