/** A node of Babel's syntax tree, of which only what is asked for is known. */
export interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } } | null;
  readonly [member: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** What it consists of, in the order of the text; types of TypeScript are nothing that runs. */
export function* childrenOf(node: Node): Generator<Node> {
  for (const [name, value] of Object.entries(node)) {
    if (name === 'loc' || name.endsWith('Comments') || name === 'extra' || name === 'errors') continue;
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child) && isRun(child)) yield child;
  }
}

const isRun = ({ type, declare, importKind, exportKind }: Node): boolean =>
  (!type.startsWith('TS') || RUN.has(type)) && declare !== true && importKind !== 'type' && exportKind !== 'type';

const RUN = new Set([
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'TSInstantiationExpression'],
  ...['TSEnumDeclaration', 'TSEnumBody', 'TSEnumMember', 'TSModuleDeclaration', 'TSModuleBlock', 'TSExportAssignment'],
  'TSParameterProperty',
]);

/** A member as a node. */
export const nodeOf = (node: Node, member: string): Node | undefined => {
  const value = node[member];
  return isNode(value) ? value : undefined;
};

export const nodesOf = (node: Node, member: string): readonly Node[] => {
  const value = node[member];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** What parentheses, assertions and the like are about. */
export function bare(node: Node | undefined): Node | undefined {
  const inner = node && WRAPPERS.has(node.type) ? nodeOf(node, 'expression') : undefined;
  return inner ? bare(inner) : node;
}

const WRAPPERS = new Set([
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion'],
  'ParenthesizedExpression',
]);
