import type { WanLink } from '@motcua/contract';
import { groupBy } from '../check/located.ts';
import { print } from '../yaml/print.ts';
import { inOrder } from './periods.ts';

/** Lines as YAML, a document each with all its versions; loading gives them back. */
export function saveLinks(rows: readonly WanLink[]): string[] {
  const byId = [...groupBy(rows, ({ id }) => id)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return byId.map(([id, versions]) =>
    print({
      ...{ apiVersion: 'motcua.vn/v1', kind: 'WanLink', metadata: { id } },
      spec: { versions: inOrder(versions).map(versionOf) },
    }),
  );
}

const versionOf = ({ validFrom, validTo, name, carrier, contract, bandwidthMbps, targetPercent, units }: WanLink) => ({
  ...{ validFrom, validTo, name, carrier, contract, bandwidthMbps, targetPercent, units },
});
