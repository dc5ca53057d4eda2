import { KeptDevices } from './snmp/light/kept-devices.ts';
import { LightSession } from './snmp/light/light-session.ts';
import type { openSnmp, SnmpSession } from './snmp/open.ts';
import type { SnmpSockets } from './snmp/sockets.ts';

interface Loaded {
  openSnmp: typeof openSnmp;
  sockets: SnmpSockets;
}

async function load(): Promise<Loaded> {
  const [snmp, { SnmpSockets }] = await Promise.all([import('./snmp/open.ts'), import('./snmp/sockets.ts')]);
  return { openSnmp: snmp.openSnmp, sockets: new SnmpSockets() };
}

/**
 * Opens sessions that share their sockets. The library is loaded at the first question: a PC without SNMP devices never
 * pays for it. What light polls remember lives as long as the opener.
 */
export function createSnmpOpener(): typeof openSnmp {
  let loaded: Promise<Loaded> | null = null;
  const kept = new KeptDevices();
  return (target, options) => {
    const { lightMs: everyMs } = options;
    let opened: Promise<SnmpSession> | null = null;
    const session = () => {
      loaded ??= load();
      opened ??= loaded.then(({ openSnmp, sockets }) => openSnmp(target, options, sockets));
      return opened;
    };
    const plain: SnmpSession = {
      get: async (oids) => (await session()).get(oids),
      readAll: async (roots) => (await session()).readAll(roots),
      // One that failed to open has told its asker so, and leaves nothing to close.
      [Symbol.dispose]: () =>
        void opened?.then(
          (session) => session[Symbol.dispose](),
          () => {},
        ),
    };
    if (everyMs === undefined) return plain;
    return new LightSession(plain, { kept, key: JSON.stringify(target), everyMs, now: () => performance.now() });
  };
}
