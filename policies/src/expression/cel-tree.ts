import type { parse } from '@bufbuild/cel';

/** A node of CEL's syntax tree. */
export type CelNode = ReturnType<typeof parse>['expr'];

/** The nodes directly below one. */
export function childrenOf({ exprKind }: CelNode): CelNode[] {
  switch (exprKind.case) {
    case 'callExpr':
      return [exprKind.value.target, ...exprKind.value.args].filter((node) => node !== undefined);
    case 'selectExpr':
      return exprKind.value.operand === undefined ? [] : [exprKind.value.operand];
    case 'listExpr':
      return exprKind.value.elements;
    case 'structExpr':
      return exprKind.value.entries.flatMap(({ keyKind, value }) =>
        [keyKind.case === 'mapKey' ? keyKind.value : undefined, value].filter((node) => node !== undefined),
      );
    default:
      return [];
  }
}

/** A node and all below it. */
export const nodesOf = (node: CelNode): CelNode[] => [node, ...childrenOf(node).flatMap(nodesOf)];

/** The only argument of a call when it is a text in quotes. */
export function quotedArgument(args: readonly CelNode[]): string | undefined {
  const [only, ...more] = args;
  const kind = only?.exprKind;
  if (more.length > 0 || kind?.case !== 'constExpr') return undefined;
  const { constantKind } = kind.value;
  return constantKind.case === 'stringValue' ? constantKind.value : undefined;
}
