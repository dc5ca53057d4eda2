import { readHardware } from '../identity/read-hardware.ts';
import { Renewer, type RenewerParts } from '../identity/renewer.ts';

/** A broker that has shut us out is not asked more often than so. */
const rarelyMs = 15 * 60_000;

/** MQTT 3.1.1, table 3.1: who we say we are is not who we may be; and the alerts of TLS, which are no codes of the system. */
const isRefusal = (reason: unknown): boolean => {
  const code = reason instanceof Error && 'code' in reason ? reason.code : null;
  return code === 2 || code === 4 || code === 5 || String(code).startsWith('ERR_SSL') || code === 'ECONNRESET';
};

/** What keeps this PC's certificate good, wired to the link that uses it. */
export async function openRenewer(parts: Omit<RenewerParts, 'hardware' | 'makeRequest'>) {
  const hardware = await readHardware({ files: parts.state.files });
  const renewer = new Renewer({
    ...{ ...parts, hardware },
    makeRequest: async () => (await import('../identity/make-request.ts')).makeRequest(), // heavy, and needed once a year
  });
  const identity = () => renewer.identity;
  return {
    hardware,
    identity,
    forLink: {
      identity,
      onFailed: (reason: unknown) => {
        if (isRefusal(reason)) renewer.suspect();
      },
      leastWaitMs: () => (renewer.shutOut === null ? 0 : Math.round(rarelyMs * (0.5 + parts.random()))),
    },
    /** Runs beside something, and ends with it. */
    async during(work: () => Promise<void>): Promise<void> {
      const stop = new AbortController();
      const running = renewer.run(stop.signal);
      try {
        await work();
      } finally {
        stop.abort();
        await running;
      }
    },
  };
}
