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
 * pays for it.
 */
export function createSnmpOpener(): typeof openSnmp {
  let loaded: Promise<Loaded> | null = null;
  return (target, options) => {
    let opened: Promise<SnmpSession> | null = null;
    const session = () => {
      loaded ??= load();
      opened ??= loaded.then(({ openSnmp, sockets }) => openSnmp(target, options, sockets));
      return opened;
    };
    return {
      get: async (oids) => (await session()).get(oids),
      readAll: async (roots) => (await session()).readAll(roots),
      // One that failed to open has told its asker so, and leaves nothing to close.
      [Symbol.dispose]: () =>
        void opened?.then(
          (session) => session[Symbol.dispose](),
          () => {},
        ),
    };
  };
}
