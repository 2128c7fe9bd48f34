import type { ScriptNames } from './script-names.js';
import { bare, type Node, nodeOf } from './tree.js';

/** What a condition asks for: what is there when it holds, and what is when it does not. */
export interface Asked {
  readonly there: readonly string[];
  readonly missing: readonly string[];
}

export function askedIn(written: Node | undefined, names: ScriptNames): Asked {
  const node = bare(written);
  if (!node) return { there: [], missing: [] };
  switch (node.type) {
    case 'UnaryExpression': {
      const { there, missing } = askedIn(nodeOf(node, 'argument'), names);
      return node.operator === '!' ? { there: missing, missing: there } : { there, missing };
    }
    case 'LogicalExpression': {
      const [left, right] = [askedIn(nodeOf(node, 'left'), names), askedIn(nodeOf(node, 'right'), names)];
      return node.operator === '&&'
        ? { there: [...left.there, ...right.there], missing: [] }
        : { there: [], missing: [...left.missing, ...right.missing] };
    }
    case 'BinaryExpression':
      return askedByComparing(node, names);
    default: {
      const stood = names.standsFor(node);
      return stood ? askedIn(stood.node, stood.names) : only(names.keyOf(node, false));
    }
  }
}

function askedByComparing(node: Node, names: ScriptNames): Asked {
  const [left, right] = [bare(nodeOf(node, 'left')), bare(nodeOf(node, 'right'))];
  if (node.operator === 'in' && left?.type === 'StringLiteral') return only(names.keyIn(String(left.value), right));
  const [about, to] = isValue(left) ? [right, left] : [left, right];
  const asked = askedIn(about, names);
  const operator = String(node.operator);
  if (!/^[!=]==?$/.test(operator)) return asked;
  return operator.startsWith('=') === isNothing(to) ? { there: asked.missing, missing: asked.there } : asked;
}

const only = (key: string | undefined): Asked => ({ there: key === undefined ? [] : [key], missing: [] });

/** Which side of a comparison is what the other is held against. */
const isValue = (node: Node | undefined): boolean => isNothing(node) || node?.type.endsWith('Literal') === true;

/** What is not there is, what `typeof` answers of it, or a name for that. */
const isNothing = (node: Node | undefined): boolean =>
  node?.type === 'NullLiteral' ||
  node?.value === 'undefined' ||
  node?.name === 'undefined' ||
  (node?.type === 'UnaryExpression' && node.operator === 'void');
