/** A printer as Win32_Printer tells it; null for what it does not tell. */
export interface CimPrinter {
  name: string;
  port: string | null;
  driver: string | null;
  detectedErrorState: number | null;
  /** Bits PRINTER_STATUS_* (MS-RPRN 2.2.3.12). */
  state: number | null;
  /** Win32_Printer.PrinterStatus, 1 to 7. */
  status: number | null;
  workOffline: boolean | null;
}

/** A port of Windows' own TCP/IP port monitor. */
export interface CimPort {
  name: string;
  host: string;
  port: number | null;
  /** 1 raw, 2 lpr. */
  protocol: number | null;
}

/** A scanner or card reader as Win32_PnPEntity tells it. */
export interface CimDevice {
  id: string;
  name: string | null;
  pnpClass: string | null;
  manufacturer: string | null;
  errorCode: number | null;
  present: boolean | null;
}

/** Everything that was asked; null for a class that could not be. */
export interface CimFacts {
  spoolerRuns: boolean | null;
  printers: CimPrinter[] | null;
  ports: CimPort[] | null;
  devices: CimDevice[] | null;
}
