import type { Found } from '@motcua/contract';

/** A printer at an address; simulated. */
export const sampleFound = (address: string): Found => ({
  address,
  kind: 'printer',
  vendor: 'Example',
  model: 'Office 200',
  serial: 'SN-1',
  macs: [],
  evidence: [{ by: 'raw', detail: 'port 9100' }],
  targets: { snmp: [], ipp: [], escl: [], raw: [{ host: address, port: 9100 }] },
  foundAt: '2026-11-25T03:00:00.000Z',
});
