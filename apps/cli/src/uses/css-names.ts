import {
  type Atrule,
  type CssNode,
  type Declaration,
  type FeatureFunction,
  type FunctionNode,
  tokenize,
  tokenTypes,
  walk,
} from 'css-tree';
import type { KnownKeys } from './known-keys.js';

/** Of an at-rule: its key, and those of what it asks for. */
export function atRuleKeys({ name, prelude }: Atrule, keys: KnownKeys): (string | undefined)[] {
  const own = `css.at-rules.${name.toLowerCase()}`;
  const found = [keys.first(own)];
  if (prelude)
    walk(prelude, function enter(node: CssNode) {
      if (node.type === 'Declaration') return walk.skip;
      const step = stepOf(node, name);
      if (step !== undefined) found.push(keys.first(...step.map((each) => `${own}.${each}`)));
      return undefined;
    });
  return found;
}

/** What an at-rule asks for, as BCD has it below the rule. */
function stepOf(node: CssNode, rule: string): readonly string[] | undefined {
  if (node.type === 'FeatureRange') return ['range_syntax'];
  if (node.type === 'Feature') return [node.name, node.name.replace(/^(-webkit-)?(min|max)-/, '$1')];
  if (node.type === 'FeatureFunction' || node.type === 'Function') return STEPS[featureOf(node)] ?? [featureOf(node)];
  if (node.type === 'Identifier' && (rule === 'import' || node.name === 'or')) return STEPS[node.name] ?? [node.name];
  return undefined;
}

const featureOf = (node: FeatureFunction | FunctionNode): string =>
  node.type === 'FeatureFunction' ? node.feature : node.name;

const STEPS: Readonly<Record<string, readonly string[]>> = {
  or: ['or_syntax'],
  style: ['style_queries_for_custom_properties'],
  'scroll-state': ['scroll-state_queries'],
  anchored: ['anchor_position_queries'],
};

/** Rules that hold descriptors; that of pages holds properties too, and all others hold nothing else. */
const DESCRIBED = ['font-face', 'property', 'counter-style', 'font-palette-values', 'view-transition', 'page'];

interface Named {
  readonly key: string | undefined;
  readonly at: CssNode;
}

/** Of a declaration: its property's key, and those of the words, functions and units that it takes. */
export function declarationKeys(declaration: Declaration, rule: string | undefined, keys: KnownKeys): Named[] {
  const property = declaration.property.toLowerCase();
  const isDescribed = rule !== undefined && DESCRIBED.includes(rule);
  const descriptor = isDescribed ? keys.first(`css.at-rules.${rule}.${property}`) : undefined;
  if (isDescribed && descriptor === undefined && rule !== 'page') return [];

  const own = property.startsWith('--') ? 'css.properties.custom-property' : `css.properties.${property}`;
  const owner = descriptor ?? own;
  const found: Named[] = [{ key: keys.first(owner), at: declaration }];
  walk(declaration.value, (node: CssNode) => {
    if (node.type === 'Identifier')
      found.push({ key: keys.first(`${owner}.${node.name}`, `${owner}.${node.name.toLowerCase()}`), at: node });
    if (node.type === 'Function') found.push({ key: functionKey(node.name, owner, keys), at: node });
    if (node.type === 'Dimension') found.push({ key: unitKey(node.unit, keys), at: node });
    if (node.type === 'Hash' && /^([\da-f]{4}|[\da-f]{8})$/i.test(node.value))
      found.push({ key: keys.first(ALPHA), at: node });
    if (node.type === 'Raw')
      found.push(...functionsIn(node.value, owner, keys).map((key) => ({ key, at: declaration })));
  });
  return found;
}

const ALPHA = 'css.types.color.rgb_hexadecimal_notation.alpha_hexadecimal_notation';

function functionKey(written: string, owner: string, keys: KnownKeys): string | undefined {
  const name = written.toLowerCase();
  return (
    keys.first(`${owner}.${name}_function`, `css.types.color.${name}`) ??
    keys.type(name) ??
    keys.first(`${owner}.${name}`)
  );
}

/** Of a value that is not understood: its functions. */
export function functionsIn(value: string, owner: string, keys: KnownKeys): string[] {
  const found: (string | undefined)[] = [];
  tokenize(value, (type, start, end) => {
    if (type === tokenTypes.Function) found.push(functionKey(value.slice(start, end - 1), owner, keys));
  });
  return found.filter((key) => key !== undefined);
}

function unitKey(written: string, keys: KnownKeys): string | undefined {
  const unit = written.toLowerCase();
  const [, viewport = ''] = /^([dls])v(?:[hwib]|min|max)$/.exec(unit) ?? [];
  const group = VIEWPORTS[viewport] ?? (unit.startsWith('cq') ? 'container_query_length_units' : unit);
  return keys.first(...['length', 'angle', 'resolution', 'time'].map((type) => `css.types.${type}.${group}`));
}

const VIEWPORTS: Readonly<Record<string, string>> = {
  d: 'viewport_percentage_units_dynamic',
  l: 'viewport_percentage_units_large',
  s: 'viewport_percentage_units_small',
};

/** Of a part of a selector. */
export function selectorKey(node: CssNode, keys: KnownKeys): string | undefined {
  const of = (...steps: readonly string[]): string | undefined =>
    keys.first(...steps.map((step) => `css.selectors.${step}`));
  switch (node.type) {
    case 'PseudoClassSelector':
    case 'PseudoElementSelector': {
      const name = node.name.toLowerCase();
      if (name === 'not' && isList(node.children?.first)) return of('not.selector_list', name);
      return node.children ? of(`${name}function`, name) : of(name);
    }
    case 'NestingSelector':
      return of('nesting');
    case 'AttributeSelector':
      return of(...(node.flags ? [FLAGS[node.flags.toLowerCase()] ?? ''] : []), 'attribute');
    case 'Nth':
      return node.selector ? of('nth-child.of_syntax') : undefined;
    default:
      return undefined;
  }
}

const FLAGS: Readonly<Record<string, string>> = {
  i: 'attribute.case_insensitive_modifier',
  s: 'attribute.case_sensitive_modifier',
};

const isList = (node: CssNode | null | undefined): boolean => node?.type === 'SelectorList' && node.children.size > 1;
