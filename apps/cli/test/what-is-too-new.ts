import { parse } from '@babel/parser';
import { features } from 'web-features';
import { readCss } from '../src/uses/css.js';
import { readMarkup } from '../src/uses/markup.js';
import { readScript } from '../src/uses/script.js';
import { childrenOf, type Node, nodesOf } from '../src/uses/tree.js';
import { type Source, Uses } from '../src/uses/uses.js';
import { catalogue } from './catalogue.js';

const keys = catalogue();

/** Keys of BCD that web-features has, and that are not Baseline widely available. */
const TOO_NEW = new Set(
  Object.values(features)
    .flatMap((feature) =>
      feature.kind === 'feature' ? Object.entries<{ baseline: unknown }>(feature.status.by_compat_key ?? {}) : [],
    )
    .filter(([, { baseline }]) => baseline !== 'high')
    .map(([key]) => key),
);

/** What a style sheet uses that is not widely available. */
export const tooNewInStyles = (css: string): string[] => tooNew((uses) => readCss(sourceOf(css), keys, uses));

/** What a script uses that is not, the styles and markup in its texts too. Syntax is left to the build, which lowers it. */
export const tooNewInScript = (script: string): string[] =>
  tooNew((uses) => {
    readScript(sourceOf(script), keys, uses);
    for (const text of textsIn(parse(script, { sourceType: 'module' }).program as unknown as Node)) {
      if (/[\w*)\]-]\s*\{[^{}]*:[^{}]*\}/.test(text)) readCss(sourceOf(text), keys, uses);
      readMarkup(sourceOf(text), keys, uses);
    }
  });

function tooNew(read: (uses: Uses) => void): string[] {
  const uses = new Uses();
  read(uses);
  if (uses.unread.length > 0) throw new Error(uses.unread.map(({ why }) => why).join('\n'));
  return [...uses.places.keys()].filter((key) => TOO_NEW.has(key) && !GRAMMAR.test(key)).sort();
}

const GRAMMAR = /^javascript\.(classes|functions|grammar|operators|statements)\./;
const sourceOf = (text: string): Source => ({ file: 'page', text });

/** What a script has as texts; what is put into one at run time is left out. */
function* textsIn(node: Node): Generator<string> {
  if (node.type === 'StringLiteral') yield String(node.value);
  if (node.type === 'TemplateLiteral')
    yield nodesOf(node, 'quasis')
      .map(({ value }) => (value as { cooked?: string }).cooked ?? '')
      .join('');
  for (const child of childrenOf(node)) yield* textsIn(child);
}
