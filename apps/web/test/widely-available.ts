import { parse as parseScript } from '@babel/parser';
import * as csstree from 'css-tree';
import { features } from 'web-features';

interface Status {
  readonly baseline: 'high' | 'low' | false;
}

/** Keys of BCD with how available web-features says they are. What it says nothing of is passed over. */
const STATUS = new Map<string, Status['baseline']>();
for (const feature of Object.values(features))
  if (feature.kind === 'feature')
    for (const [key, { baseline }] of Object.entries<Status>(feature.status.by_compat_key ?? {}))
      STATUS.set(key, baseline);

/** Keys by the last part of their names: what a function of CSS or a member of an object may be. */
const BY_NAME = new Map<string, string[]>();
for (const key of STATUS.keys()) {
  const name = key.slice(key.lastIndexOf('.') + 1).replace(/_(static|function|event)$/, '');
  BY_NAME.set(name, [...(BY_NAME.get(name) ?? []), key]);
}

/** What a style sheet uses that is not widely available, by its keys. */
export const tooNewInStyles = (css: string): string[] => tooNew(keysOfStyles(css));

/** What a script uses that is not, the styles and markup in its texts too. Syntax is left to the build, which lowers it. */
export function tooNewInScript(script: string): string[] {
  const texts: string[] = [];
  const keys: string[] = [];
  const own = new Set<string>();
  const called: string[] = [];
  visit(parseScript(script, { sourceType: 'module' }).program, (node) => {
    if (node.type === 'TemplateLiteral')
      texts.push((node.quasis ?? []).map(({ value }) => value?.cooked ?? '').join(''));
    if (node.type === 'StringLiteral') texts.push(String(node.value));
    if (node.type === 'ClassMethod' || node.type === 'ObjectMethod' || node.type === 'ObjectProperty')
      own.add(nameOf(node.key));
    if (node.type === 'CallExpression' && node.callee?.type === 'MemberExpression')
      called.push(nameOf(node.callee.property));
    keys.push(...keysOfGlobals(node));
  });
  const methods = called.filter((name) => !own.has(name)).flatMap(keysOfMethod);
  const styles = texts.filter((text) => /[\w*)\]-]\s*\{[^{}]*:[^{}]*\}/.test(text)).flatMap(keysOfStyles);
  return tooNew([...keys, ...methods, ...styles, ...texts.flatMap(keysOfMarkup)]);
}

const tooNew = (keys: readonly string[]): string[] =>
  [...new Set(keys)].filter((key) => STATUS.has(key) && STATUS.get(key) !== 'high').sort();

function keysOfStyles(css: string): string[] {
  const keys: string[] = [];
  let property = '';
  csstree.walk(csstree.parse(css, { parseCustomProperty: true }), (node) => {
    if (node.type === 'Declaration') {
      property = node.property;
      keys.push(`css.properties.${property}`);
    }
    if (node.type === 'Identifier') keys.push(`css.properties.${property}.${node.name}`);
    if (node.type === 'Function') keys.push(...named(node.name, 'css.types.'));
    if (node.type === 'Dimension') keys.push(`css.types.length.${node.unit}`);
    if (node.type === 'Atrule') keys.push(`css.at-rules.${node.name}`);
    const { type, name = '' } = node as { readonly type: string; readonly name?: string };
    if (type === 'Feature') keys.push(`css.at-rules.media.${name.replace(/^(min|max)-/, '')}`);
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      keys.push(`css.selectors.${node.name}`);
    if (node.type === 'NestingSelector') keys.push('css.selectors.nesting');
  });
  return keys;
}

/** What is there without being made: objects, and what they have themselves. */
function keysOfGlobals(node: Node): string[] {
  if (node.type === 'Identifier') return [`api.${String(node.name)}`, `javascript.builtins.${String(node.name)}`];
  if (node.type !== 'MemberExpression' || node.object?.type !== 'Identifier') return [];
  const [owner, name] = [nameOf(node.object), nameOf(node.property)];
  return ['api', 'javascript.builtins'].flatMap((root) => [
    `${root}.${owner}.${name}`,
    `${root}.${owner}.${name}_static`,
  ]);
}

/** Whose method it is cannot be seen, so all that have one of the name, of what the page deals with, must be too new. */
function keysOfMethod(name: string): string[] {
  const keys = OWNERS.flatMap((owner) => named(name, `${owner}.`)).filter((key) => key.split('.').length <= 4);
  return keys.every((key) => STATUS.get(key) !== 'high') ? keys : [];
}
const OWNERS = [
  ...['Array', 'Iterator', 'Map', 'Object', 'Promise', 'RegExp', 'Set', 'String'].map(
    (name) => `javascript.builtins.${name}`,
  ),
  ...['AbortSignal', 'Document', 'Element', 'Event', 'HTMLDialogElement', 'HTMLElement', 'Node'].map(
    (name) => `api.${name}`,
  ),
];

const keysOfMarkup = (text: string): string[] =>
  Array.from(text.replaceAll(/"[^"]*"/g, '""').matchAll(/<([a-z][\w-]*)((?:\s[^<>]*)?)/g)).flatMap(([, tag, rest]) => [
    `html.elements.${tag}`,
    ...Array.from(rest.matchAll(/\s\??([a-z-]+)/g), ([, name]) => [
      `html.elements.${tag}.${name}`,
      `html.global_attributes.${name}`,
    ]).flat(),
  ]);

const named = (name: string, root: string): string[] => (BY_NAME.get(name) ?? []).filter((key) => key.startsWith(root));

const nameOf = (node?: Node): string => node?.name ?? '';

/** Of a script's syntax tree, as far as it is looked at. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly key?: Node;
  readonly quasis?: readonly { readonly value?: { readonly cooked?: string } }[];
  readonly value?: unknown;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  else if (node !== null && typeof node === 'object' && typeof (node as Node).type === 'string') {
    see(node as Node);
    for (const part of Object.values(node)) visit(part, see);
  }
}
