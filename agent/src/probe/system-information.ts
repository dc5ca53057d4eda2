import { waitAtMost } from './deadline.ts';
import { failure, type Outcome, success } from './outcome.ts';

/** Slow facts of the hardware, as the library gives them: empty texts and junk included. */
export interface HardwareFacts {
  system: Outcome<{ manufacturer: string; model: string; serial: string; uuid: string }>;
  bios: Outcome<{ vendor: string; version: string; releaseDate: string }>;
  os: Outcome<{ distro: string; release: string; arch: string }>;
  cpu: Outcome<{ manufacturer: string; brand: string }>;
}

/**
 * Asks once a day, one call after another: each starts programs, and has no deadline of its own. Addresses are not
 * asked here, because the library starts some fifty programs for them, blocking, for what Node knows.
 */
export async function readHardware(options: { signal: AbortSignal; timeoutMs: number }): Promise<HardwareFacts> {
  const { default: si } = await import('systeminformation'); // 70 ms and 2.4 MB that the first report need not wait for
  const read = <T>(what: string, call: () => Promise<T>) => waitAtMost(settle(what, call), { ...options, what });
  return {
    system: await read('system', () => si.system()),
    bios: await read('bios', () => si.bios()),
    os: await read('os', () => si.osInfo()),
    cpu: await read('cpu', () => si.cpu()),
  };
}

async function settle<T>(what: string, call: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return success(await call());
  } catch (error) {
    return failure('not-read', `${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
