import type { openSnmp, SnmpSession } from './snmp/open.ts';

/** A session whose library is loaded at its first question: a PC without SNMP devices never pays for it. */
export const openSnmpLater: typeof openSnmp = (target, options) => {
  let opened: Promise<SnmpSession> | null = null;
  const session = () => {
    opened ??= import('./snmp/open.ts').then((snmp) => snmp.openSnmp(target, options));
    return opened;
  };
  return {
    get: async (oids) => (await session()).get(oids),
    read: async (root) => (await session()).read(root),
    // One that failed to open has told its asker so, and leaves nothing to close.
    [Symbol.dispose]: () =>
      void opened?.then(
        (session) => session[Symbol.dispose](),
        () => {},
      ),
  };
};
