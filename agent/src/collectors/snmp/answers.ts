import type { SnmpValue } from '../../probe/snmp/varbind.ts';
import type { TableName } from './oids.ts';
import type { Table } from './table.ts';

/** All that a printer answered, as it came; tables it does not have are empty. */
export interface SnmpAnswers {
  sysDescr: SnmpValue | undefined;
  sysObjectId: SnmpValue | undefined;
  sysName: SnmpValue | undefined;
  tables: Readonly<Record<TableName, Table>>;
}
