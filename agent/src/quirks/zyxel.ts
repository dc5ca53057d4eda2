import { from } from './fixes.ts';
import type { Fix, Quirk } from './quirk.ts';

/** Inside, ports are counted from 0; on the front, from 1. */
const portsAsPrinted: Fix = ({ ports }) => ({
  ports: ports.map((port) => {
    const number = /^swp(\d\d)$/.exec(port.ifName ?? '')?.[1];
    return number === undefined ? port : { ...port, ifName: `1/${String(Number(number) + 1).padStart(2, '0')}` };
  }),
});

/** Zyxel. */
export const zyxel: readonly Quirk[] = [
  {
    name: 'zyxel-model-is-description',
    match: { sysObjectID: '1.3.6.1.4.1.890', sysDescr: /^[A-Z]{2,4}\d{3,4}[\w-]*$/ },
    why: 'sysDescr is the model and nothing else; there is no entPhysicalTable, and ifName is not what is printed',
    extend: [from('model', '1.3.6.1.2.1.1.1.0'), portsAsPrinted],
    fixture: 'lnms-zynos_ges1316.snmprec',
  },
];
