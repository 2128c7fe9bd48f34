import { parse, type ParserPlugin } from '@babel/parser';
import { Guards } from './guards.js';
import type { KnownKeys } from './known-keys.js';
import { elementKeys } from './markup-names.js';
import { ScriptNames } from './script-names.js';
import { syntaxOf } from './script-syntax.js';
import { bare, childrenOf, namesDeclared, type Node, nodeOf, nodesOf } from './tree.js';
import type { Source, Uses } from './uses.js';

/**
 * Tells what a script uses: what it asks of what browsers bring, and the grammar that it is written in. What it has asked for before (`if`,
 * `?.`, `in`, `typeof`) is no use: who has it not does not come there. A file that cannot be parsed is told.
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
    const { loc, message } = error as { loc?: { line: number; column: number }; message: string };
    const place = { file, line: loc?.line ?? line, column: (loc?.column ?? 0) + 1 };
    uses.unread.push({ place, why: message.replace(/ \(\d+:\d+\)$/, '') });
    return;
  }
  new Reading(file, keys, new ScriptNames(keys, namesDeclared(program)), uses).read(program, Guards.none(keys), true);
}

const LENIENT = {
  allowReturnOutsideFunction: true,
  allowUndeclaredExports: true,
  allowSuperOutsideMethod: true,
} as const;

class Reading {
  constructor(
    private readonly file: string,
    private readonly keys: KnownKeys,
    private readonly names: ScriptNames,
    private readonly uses: Uses,
  ) {}

  read(node: Node, guards: Guards, isTopLevel: boolean): void {
    for (const step of syntaxOf(node, isTopLevel)) this.#tell(this.keys.first(`javascript.${step}`), node, guards);
    const below = isTopLevel && !/Function|Method|^Class/.test(node.type);
    const readAll = (nodes: Iterable<Node | undefined>, within: Guards): void => {
      for (const each of nodes) if (each) this.read(each, within, below);
    };

    switch (node.type) {
      case 'Program':
      case 'BlockStatement':
        this.#readInTurn(nodesOf(node, 'body'), guards, below);
        return;
      case 'IfStatement':
      case 'ConditionalExpression': {
        const { there, missing } = this.#askedIn(nodeOf(node, 'test'));
        readAll([nodeOf(node, 'test')], guards.and([...there, ...missing]));
        readAll([nodeOf(node, 'consequent')], guards.and(there));
        readAll([nodeOf(node, 'alternate')], guards.and(missing));
        return;
      }
      case 'LogicalExpression': {
        const { there, missing } = this.#askedIn(nodeOf(node, 'left'));
        readAll([nodeOf(node, 'left')], guards.and([...there, ...missing]));
        readAll([nodeOf(node, 'right')], node.operator === '&&' ? guards.and(there) : guards.and(missing));
        return;
      }
      case 'UnaryExpression':
        readAll(childrenOf(node), node.operator === 'typeof' ? guards.and(this.#askedIn(node).there) : guards);
        return;
      case 'CallExpression':
      case 'OptionalCallExpression':
        this.#readCall(node, guards, readAll);
        return;
      case 'NewExpression':
        this.#tell(this.names.constructorOf(nodeOf(node, 'callee')), node, guards);
        break;
      case 'OptionalMemberExpression':
      case 'MemberExpression':
        this.#readMember(node, guards, false, readAll);
        return;
      case 'Identifier':
        this.#tell(this.names.keyOf(node, false), node, guards);
        return;
      case 'JSXOpeningElement':
        for (const key of elementKeys(...jsxNames(node), this.keys)) this.#tell(key, node, guards);
        break;
      default:
    }
    const named = NAMED.test(node.type) && node.computed !== true ? [nodeOf(node, 'key'), nodeOf(node, 'label')] : [];
    const spoken = node.shorthand === true ? [] : named;
    readAll(
      [...childrenOf(node)].filter((child) => !spoken.includes(child)),
      guards,
    );
  }

  /** After `if (!it) return;` it is there. */
  #readInTurn(statements: readonly Node[], guards: Guards, isTopLevel: boolean): void {
    let within = guards;
    for (const statement of statements) {
      this.read(statement, within, isTopLevel);
      if (statement.type === 'IfStatement' && leaves(nodeOf(statement, 'consequent')))
        within = within.and(this.#askedIn(nodeOf(statement, 'test')).missing);
    }
  }

  #readCall(node: Node, guards: Guards, readAll: (nodes: readonly Node[], within: Guards) => void): void {
    const callee = bare(nodeOf(node, 'callee'));
    const isMember = callee?.type.endsWith('MemberExpression') === true;
    const asked = node.optional === true && callee ? this.names.keyOf(callee, true) : undefined;
    const within = asked === undefined ? guards : guards.and([asked]);
    if (callee && isMember) this.#readMember(callee, within, true, readAll);
    else if (callee) readAll([callee], within);
    readAll(nodesOf(node, 'arguments'), within);
  }

  #readMember(
    node: Node,
    guards: Guards,
    isCalled: boolean,
    readAll: (nodes: readonly Node[], within: Guards) => void,
  ): void {
    for (const step of isCalled ? syntaxOf(node, false) : [])
      this.#tell(this.keys.first(`javascript.${step}`), node, guards);
    const object = nodeOf(node, 'object');
    const property = nodeOf(node, 'property');
    const asked = node.optional === true && object ? this.names.keyOf(object, false) : undefined;
    const within = asked === undefined ? guards : guards.and([asked]);
    this.#tell(this.names.keyOf(node, isCalled), property ?? node, within);
    readAll([...(object ? [object] : []), ...(node.computed === true && property ? [property] : [])], within);
  }

  /** What a condition asks for: what is there when it holds, and what is when it does not. */
  #askedIn(written: Node | undefined): { there: string[]; missing: string[] } {
    const node = bare(written);
    const none = { there: [], missing: [] };
    if (!node) return none;
    const only = (key: string | undefined) => ({ there: key === undefined ? [] : [key], missing: [] });
    switch (node.type) {
      case 'UnaryExpression': {
        const { there, missing } = this.#askedIn(nodeOf(node, 'argument'));
        return node.operator === '!' ? { there: missing, missing: there } : { there, missing };
      }
      case 'LogicalExpression': {
        const [left, right] = [this.#askedIn(nodeOf(node, 'left')), this.#askedIn(nodeOf(node, 'right'))];
        return node.operator === '&&'
          ? { there: [...left.there, ...right.there], missing: [] }
          : { there: [], missing: [...left.missing, ...right.missing] };
      }
      case 'BinaryExpression': {
        const [left, right] = [bare(nodeOf(node, 'left')), nodeOf(node, 'right')];
        if (node.operator === 'in' && left?.type === 'StringLiteral')
          return only(this.names.keyIn(String(left.value), right));
        const asked = this.#askedIn(left);
        const operator = String(node.operator);
        if (!/^[!=]==?$/.test(operator)) return asked;
        return operator.startsWith('=') === isNothing(right) ? { there: asked.missing, missing: asked.there } : asked;
      }
      default:
        return only(this.names.keyOf(node, false));
    }
  }

  #tell(key: string | undefined, { loc }: Node, guards: Guards): void {
    if (key === undefined || !loc || guards.cover(key)) return;
    this.uses.add(key, { file: this.file, line: loc.start.line, column: loc.start.column + 1 });
  }
}

/** What has a name that is no reference. */
const NAMED = /^(Object|Class)(Property|Method|AccessorProperty)$|^(Labeled|Break|Continue)/;

/** What `typeof` answers of what is not there, or a name for that. */
const isNothing = (node: Node | undefined): boolean =>
  node?.type === 'NullLiteral' || node?.value === 'undefined' || node?.name === 'undefined';

function leaves(node: Node | undefined): boolean {
  if (node?.type === 'BlockStatement') return leaves(nodesOf(node, 'body').at(-1));
  return node !== undefined && /^(Return|Throw|Continue|Break)Statement$/.test(node.type);
}

function jsxNames(node: Node): [string, string[]] {
  const nameOf = (named: Node | undefined): string => (named?.type === 'JSXIdentifier' ? String(named.name) : '');
  return [nameOf(nodeOf(node, 'name')), nodesOf(node, 'attributes').map((each) => nameOf(nodeOf(each, 'name')))];
}
