import { createRequire } from 'node:module';
import { join } from 'node:path';
import { localFailure } from '../from-error.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { type Listed, listWithRoom } from './two-calls.ts';

/** Of koffi's native part what is used here. Its own JavaScript only looks for that file, and adds names of old versions. */
interface Native {
  load(library: string): { func(convention: string, name: string, result: string, args: readonly string[]): Call };
  address(buffer: Buffer): bigint;
}
type Call = (...args: unknown[]) => unknown;

/** Lists of the print spooler of this PC. These calls block, and ask print servers: never call them in the agent itself. */
export interface Spooler {
  printers(): Listed;
  jobs(printer: string): Listed;
}

/** The bundle has it beside it; the source has the package. */
const places: readonly string[] = [join(import.meta.dirname, 'koffi.node'), '@koromix/koffi-win32-x64'];

/** PRINTER_ENUM_LOCAL and PRINTER_ENUM_CONNECTIONS: printers of this PC, and those of servers that its user has added. */
const localAndConnected = 0x2 | 0x4;
const mostJobs = 256;

/** Opens winspool.drv; a failure where koffi's file or the library is not there. */
export function openSpooler(koffi: readonly string[] = places): Outcome<Spooler> {
  const native = loadNative(koffi);
  if (!native.ok) return native;
  try {
    return success(bind(native.value));
  } catch (error) {
    return failure('tool-missing', String(error));
  }
}

function loadNative(places: readonly string[]): Outcome<Native> {
  const require = createRequire(import.meta.filename);
  for (const place of places) {
    try {
      return success(require(place) as Native);
    } catch (error) {
      const { code, reason } = { code: (error as NodeJS.ErrnoException).code, reason: localFailure(error) };
      if (code !== 'MODULE_NOT_FOUND') return failure('tool-missing', `${place}: ${reason.detail}`);
    }
  }
  return failure('tool-missing', 'koffi.node, which calls winspool, is not beside the agent');
}

function bind(native: Native): Spooler {
  const kernel = native.load('kernel32.dll');
  const winspool = native.load('winspool.drv');
  // Pointers to memory that we give are addresses of buffers; handles are numbers of their size.
  const call = (name: string, args: readonly string[]) => winspool.func('__stdcall', name, 'int32', args);
  const list = ['uint32', 'void *', 'uint32', 'void *', 'void *'] as const;
  const enumPrinters = call('EnumPrintersW', ['uint32', 'void *', ...list]);
  const enumJobs = call('EnumJobsW', ['uint64', 'uint32', 'uint32', ...list]);
  const openPrinter = call('OpenPrinterW', ['str16', 'void *', 'void *']);
  const closePrinter = call('ClosePrinter', ['uint64']);
  const getLastError = kernel.func('__stdcall', 'GetLastError', 'uint32', []);
  const lastError = () => Number(getLastError());
  const addressOf = (buffer: Buffer) => BigInt(native.address(buffer));
  const tools = { lastError, addressOf };
  return {
    printers: () =>
      listWithRoom(
        (into, { needed, count }) => enumPrinters(localAndConnected, null, 2, into, into.length, needed, count) !== 0,
        tools,
      ),
    jobs: (printer) => {
      const handle = Buffer.alloc(8);
      if (openPrinter(printer, handle, null) === 0) return { error: lastError() };
      const open = handle.readBigUInt64LE();
      try {
        return listWithRoom(
          (into, { needed, count }) => enumJobs(open, 0, mostJobs, 1, into, into.length, needed, count) !== 0,
          tools,
        );
      } finally {
        closePrinter(open);
      }
    },
  };
}
