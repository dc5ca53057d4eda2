import type { Standard } from './reason.ts';

/** Where in each text the keywords stand that reasons come from. */
export const clauses: Readonly<Record<Standard, string>> = {
  'RFC 8011': 'RFC 8011, 5.4.11, 5.4.12 and 5.4.23 (IPP)',
  'PWG 5100.9': 'PWG 5100.9, printer-alert and its mapping of PrtAlertCodeTC',
  'PWG 5100.13': 'PWG 5100.13, printer-state-reasons',
  'RFC 2790': 'RFC 2790, hrDeviceStatus and hrPrinterDetectedErrorState; their sum by RFC 3805, 2.2.13.2',
  'RFC 3805': 'RFC 3805, prtAlertCode (IANA-PRINTER-MIB, PrtAlertCodeTC)',
  'RFC 1628': 'RFC 1628: upsBatteryStatus, upsOutputSource, upsAlarmTable',
  'SANE 1.06': 'SANE 1.06, 4.2.7 (SANE_Status)',
  CUPS: 'CUPS, printer-state-reasons of its own',
  eSCL: 'Mopria eSCL, ScannerStatus: State, AdfState',
  'ESC/POS': 'Epson ESC/POS, DLE EOT n',
  PJL: 'PJL Technical Reference, appendix D (status codes)',
  ZPL: 'ZPL II Programming Guide, ~HS',
  NUT: 'RFC 9271, flags of ups.status and error responses',
  sysfs: 'Linux, Documentation/ABI: sysfs-bus-usb, ieee1284_id',
  Windows: 'MS-RPRN, 2.2.3.12; Win32_Printer: DetectedErrorState, WorkOffline; Win32_PnPEntity: ConfigManagerErrorCode',
  motcua: 'found out by Motcua itself',
};
