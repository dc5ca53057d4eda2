import { type Outcome, success } from '../../probe/outcome.ts';
import type { SnmpSession } from '../../probe/snmp/open.ts';
import type { SnmpOptions, SnmpTargetAddress } from '../../probe/snmp/session.ts';
import type { Context } from '../context.ts';
import type { Finding } from '../printer/device-facts.ts';
import type { SnmpAnswers } from './answers.ts';
import { toDeviceFacts } from './judge.ts';
import { scalars, type TableName, tables } from './oids.ts';
import { toPrinterFacts } from './printer-facts.ts';
import { type Table, toTable } from './table.ts';

/** Asks a printer by SNMP and judges what it says. */
export async function readSnmpPrinter(
  { probe, signal, settings }: Pick<Context, 'probe' | 'signal' | 'settings'>,
  target: SnmpTargetAddress,
  tries: Pick<SnmpOptions, 'tryMs' | 'retries'> = {},
): Promise<Finding> {
  using session = probe.snmp(target, { signal, timeoutMs: settings.snmpMs, ...tries });
  const answers = await askSnmp(session);
  if (!answers.ok) return { is: 'failed', failure: answers };
  return { is: 'read', facts: toDeviceFacts(toPrinterFacts(answers.value)) };
}

/** Tables without which nothing can be said of a printer's health; the others may fail and are then empty. */
const needed: ReadonlySet<TableName> = new Set(['hrDevice', 'hrPrinter']);

/** All that is asked of a printer, in one conversation. */
export async function askSnmp(session: SnmpSession): Promise<Outcome<SnmpAnswers>> {
  const first = await session.get(Object.values(scalars));
  if (!first.ok) return first;
  const value = new Map(first.value.map((varbind) => [varbind.oid, varbind.value]));
  const found = new Map<TableName, Table>();
  for (const [name, root] of Object.entries(tables) as [TableName, string][]) {
    const walked = await session.walk(root);
    if (!walked.ok && needed.has(name)) return walked;
    found.set(name, toTable(root, walked.ok ? walked.value : []));
  }
  return success({
    sysDescr: value.get(scalars.sysDescr),
    sysObjectId: value.get(scalars.sysObjectId),
    sysName: value.get(scalars.sysName),
    tables: Object.fromEntries(found) as Record<TableName, Table>,
  });
}
