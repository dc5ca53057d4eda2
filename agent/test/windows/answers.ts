/** Answers of the script, written after the documented shapes of Win32_Printer and ConvertTo-Json: not recorded on a real Windows. */
export const printerRow = {
  Name: 'Máy in quầy 1',
  PortName: 'USB001',
  DriverName: 'Office 100 PCL6',
  PrinterStatus: 3,
  ExtendedPrinterStatus: 2,
  DetectedErrorState: 0,
  PrinterState: 0,
  WorkOffline: false,
  Default: true,
  Shared: false,
  Local: true,
};

const listed = (rows: unknown) => ({ ok: true, rows });

/** The whole answer as text; what is not given is empty. */
export const answer = ({
  spooler = [{ Name: 'Spooler', Started: true }] as unknown,
  printers = [] as unknown,
  ports = [] as unknown,
  devices = [] as unknown,
} = {}): string =>
  JSON.stringify({
    spooler: listed(spooler),
    printers: listed(printers),
    ports: listed(ports),
    devices: listed(devices),
    end: true,
  });
