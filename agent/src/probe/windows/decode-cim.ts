import { type Outcome, success } from '../outcome.ts';
import { flag, type Row, whole, words } from './cells.ts';
import { decodeAnswer, rowsOf } from './cim-answer.ts';
import type { CimDevice, CimFacts, CimPort, CimPrinter } from './cim-facts.ts';

/** Pure: the answer of the script of each collection as facts. */
export function decodeCim(output: Uint8Array | string): Outcome<CimFacts> {
  const decoded = decodeAnswer(output);
  if (!decoded.ok) return decoded;
  const answer = decoded.value;
  const service = rowsOf(answer.spooler);
  return success({
    spoolerRuns: service === null ? null : flag(service[0]?.Started),
    printers: rowsOf(answer.printers)?.flatMap(toPrinter) ?? null,
    ports: rowsOf(answer.ports)?.flatMap(toPort) ?? null,
    devices: rowsOf(answer.devices)?.flatMap(toDevice) ?? null,
  });
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
