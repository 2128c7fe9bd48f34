import { parse, type ParserPlugin } from '@babel/parser';
import { Guards } from './guards.js';
import type { KnownKeys } from './known-keys.js';
import { elementKeys } from './markup-names.js';
import { isFunction, Scope } from './scopes.js';
import { askedIn } from './script-conditions.js';
import { ScriptNames } from './script-names.js';
import { syntaxOf } from './script-syntax.js';
import { bare, childrenOf, type Node, nodeOf, nodesOf } from './tree.js';
import type { Source, Uses } from './uses.js';

/**
 * Tells what a script uses: what it asks of what browsers bring, and the grammar that it is written in. What it has asked for before (`if`,
 * `?.`, `in`, `typeof`) is no use: who has it not does not come there. A file that cannot be parsed is told; throws a
 * RangeError for what is nested deeper than can be followed.
 */
export function readScript(
  source: Source & { readonly plugins?: readonly ParserPlugin[] },
  keys: KnownKeys,
  uses: Uses,
): void {
  const { file, text, line = 1, column = 1, plugins = ['jsx'] } = source;
  let program: Node;
  try {
    const options = {
      sourceType: 'unambiguous',
      errorRecovery: true,
      startLine: line,
      startColumn: column - 1,
    } as const;
    // What begins in the midst of a file has to begin at some index too, which nobody reads.
    const startIndex = line > 1 || column > 1 ? 1 : 0;
    program = parse(text, { ...options, ...LENIENT, startIndex, plugins: [...plugins, 'decorators'] })
      .program as unknown as Node;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    const { loc, message } = error as { loc?: { line: number; column: number }; message: string };
    const place = { file, line: loc?.line ?? line, column: (loc?.column ?? 0) + 1 };
    uses.unread.push({ place, why: message.replace(/ \(\d+:\d+\)$/, '') });
    return;
  }
  const names = new ScriptNames(keys, new Scope());
  new Reading(file, keys, uses).read(program, { guards: Guards.none(keys), names, isTopLevel: true });
}

const LENIENT = {
  allowReturnOutsideFunction: true,
  allowUndeclaredExports: true,
  allowSuperOutsideMethod: true,
} as const;

/** What holds where a part of a script stands. */
interface Around {
  readonly guards: Guards;
  readonly names: ScriptNames;
  readonly isTopLevel: boolean;
  /** What a function is called with, where it is at once. */
  readonly passed?: readonly Node[];
}

class Reading {
  constructor(
    private readonly file: string,
    private readonly keys: KnownKeys,
    private readonly uses: Uses,
  ) {}

  read(node: Node, { passed = [], ...outside }: Around): void {
    const around = { ...outside, names: outside.names.within(node, passed) };
    this.#tellSyntax(node, around);
    const below = { ...around, isTopLevel: around.isTopLevel && !/Function|Method|^Class/.test(node.type) };

    switch (node.type) {
      case 'Program':
      case 'BlockStatement':
        this.#readInTurn(nodesOf(node, 'body'), below);
        return;
      case 'IfStatement':
      case 'ConditionalExpression': {
        const { there, missing } = askedIn(nodeOf(node, 'test'), around.names);
        this.#readAll([nodeOf(node, 'test')], and(below, [...there, ...missing]));
        this.#readAll([nodeOf(node, 'consequent')], and(below, there));
        this.#readAll([nodeOf(node, 'alternate')], and(below, missing));
        return;
      }
      case 'LogicalExpression': {
        const { there, missing } = askedIn(nodeOf(node, 'left'), around.names);
        this.#readAll([nodeOf(node, 'left')], and(below, [...there, ...missing]));
        this.#readAll([nodeOf(node, 'right')], and(below, node.operator === '&&' ? there : missing));
        return;
      }
      case 'BinaryExpression':
        this.#readAll(
          sidesOf(node, (inner) => this.#tellSyntax(inner, around)),
          below,
        );
        return;
      case 'UnaryExpression': {
        const { there, missing } = /^(typeof|!)$/.test(String(node.operator)) ? askedIn(node, around.names) : NOTHING;
        this.#readAll(childrenOf(node), and(below, [...there, ...missing]));
        return;
      }
      case 'CallExpression':
      case 'OptionalCallExpression':
        this.#readCall(node, below);
        return;
      case 'NewExpression':
        this.#tell(around.names.constructorOf(nodeOf(node, 'callee')), node, around);
        break;
      case 'OptionalMemberExpression':
      case 'MemberExpression':
        this.#readMember(node, below, false);
        return;
      case 'Identifier':
        this.#tell(around.names.keyOf(node, false), node, around);
        return;
      case 'VariableDeclarator':
        this.#readPattern(nodeOf(node, 'id'), nodeOf(node, 'init'), around);
        break;
      case 'AssignmentExpression':
        this.#readPattern(nodeOf(node, 'left'), nodeOf(node, 'right'), around);
        break;
      case 'JSXOpeningElement':
        for (const key of elementKeys(...jsxNames(node), this.keys)) this.#tell(key, node, around);
        break;
      default:
    }
    const spoken = spokenIn(node);
    this.#readAll(
      [...childrenOf(node)].filter((child) => !spoken.includes(child)),
      below,
    );
  }

  #readAll(nodes: Iterable<Node | undefined>, around: Around): void {
    for (const each of nodes) if (each) this.read(each, around);
  }

  /** After `if (!it) return;` it is there. */
  #readInTurn(statements: readonly Node[], around: Around): void {
    let within = around;
    for (const statement of statements) {
      this.read(statement, within);
      if (statement.type === 'IfStatement' && leaves(nodeOf(statement, 'consequent')))
        within = and(within, askedIn(nodeOf(statement, 'test'), within.names).missing);
    }
  }

  #readCall(node: Node, around: Around): void {
    const callee = bare(nodeOf(node, 'callee'));
    const isMember = callee?.type.endsWith('MemberExpression') === true;
    const asked = node.optional === true && callee ? around.names.keyOf(callee, true) : undefined;
    const within = asked === undefined ? around : and(around, [asked]);
    const calledAtOnce = callee && functionIn(callee);
    const passed = nodesOf(node, 'arguments').slice(calledAtOnce === callee ? 0 : 1);
    if (calledAtOnce) {
      for (const [at, parameter] of nodesOf(calledAtOnce, 'params').entries())
        this.#readPattern(parameter, passed[at], around);
      this.read(calledAtOnce, { ...within, passed });
    } else if (callee && isMember) this.#readMember(callee, within, true);
    else if (callee) this.read(callee, within);
    this.#readAll(nodesOf(node, 'arguments'), within);
  }

  #readMember(node: Node, around: Around, isCalled: boolean): void {
    for (const step of isCalled ? syntaxOf(node, false) : [])
      this.#tell(this.keys.first(`javascript.${step}`), node, around);
    const object = nodeOf(node, 'object');
    const property = nodeOf(node, 'property');
    const asked = node.optional === true && object ? around.names.keyOf(object, false) : undefined;
    const within = asked === undefined ? around : and(around, [asked]);
    this.#tell(around.names.keyOf(node, isCalled), property ?? node, within);
    this.#readAll([object, node.computed === true ? property : undefined], within);
  }

  /** What is taken out of an object by a pattern is asked of it; what has a default may be missing. */
  #readPattern(pattern: Node | undefined, object: Node | undefined, around: Around): void {
    if (pattern?.type !== 'ObjectPattern' || !object) return;
    for (const each of nodesOf(pattern, 'properties')) {
      const [property, value] = [nodeOf(each, 'key'), nodeOf(each, 'value')];
      if (!property || value?.type === 'AssignmentPattern') continue;
      const computed = each.computed === true || property.type === 'StringLiteral';
      const member: Node = { type: 'MemberExpression', object, property, computed };
      this.#tell(around.names.keyOf(member, false), property, around);
      this.#readPattern(value, member, around);
    }
  }

  #tellSyntax(node: Node, around: Around): void {
    for (const step of syntaxOf(node, around.isTopLevel))
      this.#tell(this.keys.first(`javascript.${step}`), node, around);
  }

  #tell(key: string | undefined, { loc }: Node, { guards }: Around): void {
    if (key === undefined || !loc || guards.cover(key)) return;
    this.uses.add(key, { file: this.file, line: loc.start.line, column: loc.start.column + 1 });
  }
}

/** What a chain such as `a + b + c` is made of, however long it is, in the order of the text; each link within it is told. */
function sidesOf(node: Node, tell: (inner: Node) => void): Node[] {
  const sides: (Node | undefined)[] = [];
  let left: Node | undefined = node;
  while (left?.type === 'BinaryExpression') {
    if (left !== node) tell(left);
    sides.push(nodeOf(left, 'right'));
    left = nodeOf(left, 'left');
  }
  return [left, ...sides.toReversed()].filter((side) => side !== undefined);
}

const NOTHING = { there: [], missing: [] };

const and = (around: Around, asked: readonly string[]): Around => ({ ...around, guards: around.guards.and(asked) });

/** What stands in a node as a name alone, and refers to nothing here. */
function spokenIn(node: Node): readonly (Node | undefined)[] {
  if (node.type === 'ImportDeclaration') return nodesOf(node, 'specifiers');
  if (node.type === 'ExportNamedDeclaration' && nodeOf(node, 'source')) return nodesOf(node, 'specifiers');
  if (node.type === 'ExportSpecifier') return [nodeOf(node, 'exported')];
  if (node.type === 'TSEnumMember') return [nodeOf(node, 'id')];
  if (!NAMED.test(node.type) || node.computed === true || node.shorthand === true) return [];
  return [nodeOf(node, 'key'), nodeOf(node, 'label')];
}

const NAMED = /^(Object|Class)(Property|Method|AccessorProperty)$|^(Labeled|Break|Continue)/;

/** The function that is called by `(function () {})()` or `(function () {}).call(this)`. */
function functionIn(callee: Node): Node | undefined {
  if (isFunction(callee)) return callee;
  const [object, property] = [bare(nodeOf(callee, 'object')), nodeOf(callee, 'property')];
  return property?.name === 'call' && object && isFunction(object) ? object : undefined;
}

function leaves(node: Node | undefined): boolean {
  if (node?.type === 'BlockStatement') return leaves(nodesOf(node, 'body').at(-1));
  return node !== undefined && /^(Return|Throw|Continue|Break)Statement$/.test(node.type);
}

function jsxNames(node: Node): [string, string[]] {
  const nameOf = (named: Node | undefined): string => (named?.type === 'JSXIdentifier' ? String(named.name) : '');
  return [nameOf(nodeOf(node, 'name')), nodesOf(node, 'attributes').map((each) => nameOf(nodeOf(each, 'name')))];
}
