import { failure, type Outcome, success } from '../outcome.ts';
import { flag, isRow, mostRows, parseJson, type Row, whole, words } from './cells.ts';
import type { CimDevice, CimFacts, CimPort, CimPrinter } from './cim-facts.ts';

/**
 * Pure: the answer of the script as facts. No output is a failure: where PowerShell is only a stub, or is forbidden, it
 * ends well and says nothing.
 */
export function decodeCim(output: Uint8Array | string): Outcome<CimFacts> {
  const text = typeof output === 'string' ? output : new TextDecoder().decode(output);
  const clean = text.replace(/^\uFEFF/, '').trim();
  if (clean === '') return failure('not-read', 'PowerShell ended without output');
  const answer = parse(clean);
  if (!isRow(answer)) return failure('device-unreadable', 'PowerShell answered something that is not JSON');
  if (answer.end !== true) return failure('device-unreadable', 'the answer of PowerShell is not whole');
  const service = rowsOf(answer.spooler);
  return success({
    spoolerRuns: service === null ? null : flag(service[0]?.Started),
    printers: rowsOf(answer.printers)?.flatMap(toPrinter) ?? null,
    ports: rowsOf(answer.ports)?.flatMap(toPort) ?? null,
    devices: rowsOf(answer.devices)?.flatMap(toDevice) ?? null,
  });
}

/** A profile or a policy may print before or after it; the answer is one line of its own. */
function parse(text: string): unknown {
  const line = text.split(/\r?\n/).find((line) => line.startsWith('{'));
  return line === undefined ? null : parseJson(line);
}

/** ConvertTo-Json of PowerShell 5.1 writes a list of one as an object, or any list as `{value, Count}`. */
function rowsOf(answer: unknown): Row[] | null {
  if (!isRow(answer) || answer.ok !== true) return null;
  const { rows } = answer;
  const list = isRow(rows) && Array.isArray(rows.value) ? rows.value : Array.isArray(rows) ? rows : [rows];
  return list.slice(0, mostRows).filter(isRow);
}

function toPrinter(row: Row): CimPrinter[] {
  const name = words(row.Name);
  if (name === null) return [];
  return [
    {
      name,
      port: words(row.PortName),
      driver: words(row.DriverName),
      detectedErrorState: whole(row.DetectedErrorState),
      state: whole(row.PrinterState),
      status: whole(row.PrinterStatus),
      workOffline: flag(row.WorkOffline),
    },
  ];
}

function toPort(row: Row): CimPort[] {
  const [name, host] = [words(row.Name), words(row.HostAddress)];
  if (name === null || host === null) return [];
  return [{ name, host, port: whole(row.PortNumber), protocol: whole(row.Protocol) }];
}

function toDevice(row: Row): CimDevice[] {
  const id = words(row.DeviceID);
  if (id === null) return [];
  return [
    {
      id,
      name: words(row.Name),
      pnpClass: words(row.PNPClass),
      manufacturer: words(row.Manufacturer),
      errorCode: whole(row.ConfigManagerErrorCode),
      present: flag(row.Present),
    },
  ];
}
