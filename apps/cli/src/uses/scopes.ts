import { childrenOf, isNode, type Node, nodeOf, nodesOf } from './tree.js';

/** An expression that a name stands for, and where its own names are looked up. */
export interface Stood {
  readonly node: Node;
  readonly scope: Scope;
}

/** The names that a part of a script declares. What no scope around declares is what browsers bring. */
export class Scope {
  readonly #names = new Map<string, Stood | undefined>();

  constructor(private readonly outer?: Scope) {}

  declares(name: string): boolean {
    return this.#names.has(name) || this.outer?.declares(name) === true;
  }

  /** What a name that is declared stands for, where that is written: a constant, or a parameter of what is called at once. */
  stoodFor(name: string): Stood | undefined {
    return this.#names.has(name) ? this.#names.get(name) : this.outer?.stoodFor(name);
  }

  declare(name: string, stood?: Stood): void {
    if (stood || !this.#names.has(name)) this.#names.set(name, stood);
  }
}

/** The scope that a node opens; the one around where it opens none. `passed`: what a function is called with at once. */
export function scopeOf(node: Node, outer: Scope, passed: readonly Node[] = []): Scope {
  const opens = OPENING.find(([type]) => type.test(node.type))?.[1];
  if (!opens) return outer;
  const scope = new Scope(outer);
  opens(node, scope, { outer, passed });
  return scope;
}

export const isFunction = ({ type }: Node): boolean => FUNCTION.test(type);

type Opening = (node: Node, scope: Scope, called: { outer: Scope; passed: readonly Node[] }) => void;

const FUNCTION = /^(Function(Declaration|Expression)|ArrowFunctionExpression|(Object|Class|ClassPrivate)Method)$/;

const OPENING: readonly (readonly [RegExp, Opening])[] = [
  [
    FUNCTION,
    (node, scope, { outer, passed }) => {
      if (node.type === 'FunctionExpression') declareAll(node, ['id'], scope);
      scope.declare('arguments');
      const [spread = passed.length] = passed.flatMap(({ type }, at) => (type === 'SpreadElement' ? [at] : []));
      for (const [at, parameter] of nodesOf(node, 'params').entries()) {
        const argument = at < spread ? passed[at] : undefined;
        if (argument && parameter.type === 'Identifier')
          scope.declare(String(parameter.name), { node: argument, scope: outer });
        else bind(parameter, scope);
      }
      hoist(nodeOf(node, 'body'), scope);
    },
  ],
  [
    /^(Program|BlockStatement|StaticBlock|TSModuleBlock)$/,
    (node, scope) => {
      if (node.type !== 'BlockStatement') for (const each of nodesOf(node, 'body')) hoist(each, scope);
      for (const each of nodesOf(node, 'body')) declareStatement(each, scope);
    },
  ],
  [/^For(In|Of)?Statement$/, (node, scope) => declareEach(node, ['init', 'left'], scope)],
  [/^CatchClause$/, (node, scope) => declareAll(node, ['param'], scope)],
  [/^ClassExpression$/, (node, scope) => declareAll(node, ['id'], scope)],
  [
    /^SwitchStatement$/,
    (node, scope) => {
      for (const each of nodesOf(node, 'cases'))
        for (const statement of nodesOf(each, 'consequent')) declareStatement(statement, scope);
    },
  ],
];

function declareEach(node: Node, members: readonly string[], scope: Scope): void {
  for (const member of members) {
    const declared = nodeOf(node, member);
    if (declared?.type === 'VariableDeclaration') declareStatement(declared, scope);
  }
}

/** What a statement declares in the block that it stands in. What is only for TypeScript declares nothing. */
function declareStatement(statement: Node, scope: Scope): void {
  if (statement.declare === true) return;
  switch (statement.type) {
    case 'VariableDeclaration':
      for (const each of nodesOf(statement, 'declarations')) {
        const [id, init] = [nodeOf(each, 'id'), nodeOf(each, 'init')];
        if (statement.kind === 'const' && init && id?.type === 'Identifier')
          scope.declare(String(id.name), { node: init, scope });
        else bind(id, scope);
      }
      break;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration': {
      const declared = nodeOf(statement, 'declaration');
      if (declared) declareStatement(declared, scope);
      break;
    }
    case 'ImportDeclaration':
      for (const each of nodesOf(statement, 'specifiers')) bind(nodeOf(each, 'local'), scope);
      break;
    default:
      if (DECLARING.test(statement.type)) bind(nodeOf(statement, 'id'), scope);
  }
}

const DECLARING = /^((Function|Class)Declaration|TS(Enum|Module|ImportEquals)Declaration)$/;

/** What is declared by `var`, wherever in a function that is; in a loop, since statements may be nested deep. */
function hoist(from: Node | undefined, scope: Scope): void {
  const left = from ? [from] : [];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.type === 'VariableDeclaration' && node.kind === 'var') declareStatement(node, scope);
    if (!HOLDING.test(node.type)) continue;
    for (const member of HELD) {
      const held = node[member];
      left.push(...(Array.isArray(held) ? (held as unknown[]) : [held]).filter(isNode));
    }
  }
}

const HOLDING = /Statement$|^(SwitchCase|CatchClause|ExportNamedDeclaration)$/;
const HELD = [
  ...['body', 'consequent', 'alternate', 'block', 'handler', 'finalizer', 'cases', 'init', 'left', 'declaration'],
] as const;

function declareAll(node: Node, members: readonly string[], scope: Scope): void {
  for (const member of members) bind(nodeOf(node, member), scope);
}

/** Declares each name of a pattern. */
function bind(pattern: Node | undefined, scope: Scope): void {
  switch (pattern?.type) {
    case 'MemberExpression':
      break;
    case 'Identifier':
      scope.declare(String(pattern.name));
      break;
    case 'AssignmentPattern':
      bind(nodeOf(pattern, 'left'), scope);
      break;
    case 'ObjectProperty':
      bind(nodeOf(pattern, 'value'), scope);
      break;
    default:
      for (const child of pattern ? childrenOf(pattern) : []) bind(child, scope);
  }
}
