import { checkShape, fields, type Problem, problem, readYaml, type SourceFile, throwAny } from '@motcua/inventory';
import { z } from 'zod';
import { confidences } from '../standard.ts';
import { desks } from './desks.ts';
import { type AuthorityRow, assetClasses, authorityActions, authorityRows } from './rows.ts';

const { date, integer, orNull, text, words } = fields;
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const Row = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,62}$/),
  actions: z.array(z.enum(authorityActions)).min(1),
  assetClasses: z.array(z.enum(assetClasses)).min(1).nullable(),
  actor: z.enum(desks),
  upTo: orNull(integer(0, 1_000_000_000_000_000)),
  decides: flag,
  submitTo: orNull(z.enum(desks)),
  document: words,
  source: z.strictObject({ text: text(), confidence: z.enum(confidences) }),
  validFrom: date,
  validTo: orNull(date),
});
const Table = z.strictObject({
  apiVersion: z.literal('motcua.vn/v1'),
  kind: z.literal('AuthorityTable'),
  metadata: z.strictObject({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/) }),
  spec: z.strictObject({ rows: z.array(Row).max(1000) }),
});

const speaksOfAuthority = /^kind:\s*["']?AuthorityTable\b/m;

/** The rows of public texts with those that an installation adds by files; throws E_YAML_INVALID with the places. */
export function loadAuthority(files: readonly SourceFile[]): AuthorityRow[] {
  const problems: Problem[] = [];
  const rows: AuthorityRow[] = [...authorityRows];
  for (const file of files.filter(({ text: source }) => speaksOfAuthority.test(source)))
    for (const document of readYaml(file, problems)) {
      if ((document.value as { kind?: unknown }).kind !== 'AuthorityTable') continue;
      const { value, problems: misshapen } = checkShape(Table, document);
      problems.push(...misshapen);
      for (const row of value?.spec.rows ?? []) {
        if (rows.some(({ id }) => id === row.id))
          problems.push(problem(document.locate(['spec', 'rows']), row.id, idTwice, { id: row.id }));
        rows.push(row);
      }
    }
  throwAny('E_YAML_INVALID', problems);
  return rows;
}

const idTwice = { vi: 'dòng thẩm quyền {id} đã có', en: 'there is a row {id} already' };
