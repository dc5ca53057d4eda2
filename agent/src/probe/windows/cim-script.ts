import { scriptOf } from './power-shell-script.ts';

/** What is asked of Windows at each collection. */
export const cimScript = scriptOf({
  spooler: { of: 'Win32_Service', properties: ['Name', 'Started'], where: "Name='Spooler'" },
  printers: {
    of: 'Win32_Printer',
    properties: [
      'Name',
      'PortName',
      'DriverName',
      'PrinterStatus',
      'DetectedErrorState',
      'PrinterState',
      'WorkOffline',
    ],
  },
  ports: { of: 'Win32_TCPIPPrinterPort', properties: ['Name', 'HostAddress', 'PortNumber', 'Protocol'] },
  devices: {
    of: 'Win32_PnPEntity',
    properties: ['Name', 'DeviceID', 'PNPClass', 'Manufacturer', 'ConfigManagerErrorCode', 'Present'],
    where: "PNPClass='Image' OR PNPClass='SmartCardReader'",
  },
});

/** What is asked once a day. The processor is not: Node knows it, and Win32_Processor takes a second to answer. */
export const pcScript = scriptOf({
  os: { of: 'Win32_OperatingSystem', properties: ['Caption', 'Version', 'OSArchitecture'] },
  system: { of: 'Win32_ComputerSystem', properties: ['Manufacturer', 'Model'] },
  bios: { of: 'Win32_BIOS', properties: ['Manufacturer', 'SMBIOSBIOSVersion', 'ReleaseDate', 'SerialNumber'] },
  // 3 is a disk of this PC: one of the network may hang, a stick comes and goes.
  disks: { of: 'Win32_LogicalDisk', properties: ['DeviceID', 'Size', 'FreeSpace'], where: 'DriveType=3' },
});
