import type { readDocument } from './escl/read-document.ts';
import type { FileOptions, FileSystemSize } from './files.ts';
import type { HardwareFacts } from './hardware-facts.ts';
import type { AskOptions, IppTarget } from './ipp/ask.ts';
import type { IppRequest } from './ipp/encode.ts';
import type { IppMessage } from './ipp/message.ts';
import type { listUpsVariables } from './nut/list-variables.ts';
import type { OsFacts } from './os-facts.ts';
import type { Outcome } from './outcome.ts';
import type { askRawPrinter } from './raw/ask-printer.ts';
import type { Ran, RunOptions } from './run.ts';
import type { SnmpSession } from './snmp/open.ts';
import type { SnmpOptions } from './snmp/session.ts';
import type { SnmpTargetAddress } from './snmp/target.ts';
import type { ConnectOptions } from './tcp.ts';
import type { UsbFacts } from './usb/facts.ts';
import type { WinspoolFacts } from './windows/winspool-facts.ts';

/** Everything a collector may touch. Each call has a deadline and a bound, and tells failures as outcomes. */
export interface Probe {
  readFile(path: string, options: FileOptions): Promise<Outcome<string>>;
  statfs(path: string, options: FileOptions): Promise<Outcome<FileSystemSize>>;
  os(): OsFacts;
  hardware(options: { signal: AbortSignal; timeoutMs: number }): Promise<HardwareFacts>;
  run(command: string, args: readonly string[], options: RunOptions): Promise<Outcome<Ran>>;
  ipp(target: IppTarget, request: IppRequest, options: AskOptions): Promise<Outcome<IppMessage>>;
  checkPort(address: { host: string; port: number }, options: ConnectOptions): Promise<Outcome<true>>;
  /** Whether a web server answers anything at all. */
  httpAnswers(url: URL, options: ConnectOptions): Promise<Outcome<number>>;
  escl: typeof readDocument;
  raw: typeof askRawPrinter;
  nut: typeof listUpsVariables;
  usb(place: { root: string }, options: { signal: AbortSignal; timeoutMs?: number }): Promise<Outcome<UsbFacts>>;
  /** The printers and jobs of Windows' print spooler. */
  winspool(options: { signal: AbortSignal; timeoutMs: number }): Promise<Outcome<WinspoolFacts>>;
  snmp(target: SnmpTargetAddress, options: SnmpOptions): SnmpSession;
}
