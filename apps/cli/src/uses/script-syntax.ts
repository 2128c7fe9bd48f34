import { type Node, nodeOf, nodesOf } from './tree.js';

/** What the grammar has by itself, and no name: the keys of a node's syntax, below `javascript`. */
export function* syntaxOf(node: Node, isTopLevel: boolean): Generator<string> {
  const told = BY_TYPE[node.type];
  if (told !== undefined) yield told;
  const operated = BY_OPERATOR[`${node.type} ${String(node.operator)}`];
  if (operated !== undefined) yield operated;
  switch (node.type) {
    case 'OptionalMemberExpression':
    case 'OptionalCallExpression':
      if (node.optional === true) yield 'operators.optional_chaining';
      break;
    case 'BinaryExpression':
      if (nodeOf(node, 'left')?.type === 'PrivateName') yield 'classes.private_class_fields_in';
      break;
    case 'ClassProperty':
      yield node.static === true ? 'classes.static.class_fields' : 'classes.public_class_fields';
      break;
    case 'AwaitExpression':
      if (isTopLevel) yield 'operators.await.top_level';
      break;
    case 'ForOfStatement':
      if (node.await === true) yield 'statements.for_await_of';
      break;
    case 'VariableDeclaration':
      if (node.kind === 'using') yield 'statements.using';
      if (node.kind === 'await using') yield 'statements.await_using';
      break;
    case 'CatchClause':
      if (!nodeOf(node, 'param')) yield 'statements.try_catch.optional_catch_binding';
      break;
    case 'ImportDeclaration':
      if (nodesOf(node, 'attributes').length > 0) yield 'statements.import.import_attributes';
      break;
    case 'MetaProperty':
      if (nodeOf(node, 'meta')?.name === 'import') yield 'operators.import_meta';
      break;
    case 'NumericLiteral':
      if ((node.extra as { raw?: string } | undefined)?.raw?.includes('_')) yield 'grammar.numeric_separators';
      break;
    case 'RegExpLiteral':
      yield* inPattern(String(node.pattern), String(node.flags));
      break;
    default:
  }
}

const BY_TYPE: Readonly<Record<string, string>> = {
  ClassPrivateProperty: 'classes.private_class_fields',
  ClassPrivateMethod: 'classes.private_class_methods',
  StaticBlock: 'classes.static.initialization_blocks',
  ImportExpression: 'operators.import',
  Import: 'operators.import',
  BigIntLiteral: 'builtins.BigInt',
  ExportNamespaceSpecifier: 'statements.export.namespace',
};

const BY_OPERATOR: Readonly<Record<string, string>> = {
  'LogicalExpression ??': 'operators.nullish_coalescing',
  'AssignmentExpression ??=': 'operators.nullish_coalescing_assignment',
  'AssignmentExpression ||=': 'operators.logical_or_assignment',
  'AssignmentExpression &&=': 'operators.logical_and_assignment',
  'AssignmentExpression **=': 'operators.exponentiation_assignment',
  'BinaryExpression **': 'operators.exponentiation',
};

function* inPattern(pattern: string, flags: string): Generator<string> {
  const written = pattern.replace(/\\[^pP]/g, '');
  for (const [shape, key] of PATTERNS) if (shape.test(written)) yield `regular_expressions.${key}`;
  for (const [flag, key] of Object.entries(FLAGS)) if (flags.includes(flag)) yield `builtins.RegExp.${key}`;
}

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\(\?<[^=!]/, 'named_capturing_group'],
  [/\(\?<[=!]/, 'lookbehind_assertion'],
  [/\\[pP]\{/, 'unicode_character_class_escape'],
  [/\(\?[ims]*-?[ims]+:/, 'modifier'],
];

const FLAGS = { d: 'hasIndices', s: 'dotAll', v: 'unicodeSets', y: 'sticky' } as const;
