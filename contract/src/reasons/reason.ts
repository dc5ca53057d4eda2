import type { Health } from '../health.ts';
import type { Words } from '../text/words.ts';

/** Which text a keyword comes from. */
export type Standard =
  | 'RFC 8011' // IPP printer-state-reasons
  | 'PWG 5100.9' // IPP printer-alert
  | 'RFC 2790' // hrPrinterDetectedErrorState
  | 'RFC 3805' // Printer-MIB
  | 'RFC 1628' // UPS-MIB
  | 'SANE 1.06' // SANE_Status
  | 'PWG 5100.13'
  | 'CUPS'
  | 'eSCL' // Mopria eSCL: ScannerStatus
  | 'ESC/POS' // DLE EOT
  | 'PJL' // HP PJL Technical Reference, appendix D
  | 'ZPL' // ~HS
  | 'NUT' // ups.status, and errors of upsd (Network UPS Tools developer guide)
  | 'sysfs' // Linux, Documentation/ABI sysfs-bus-usb
  | 'Windows' // PRINTER_STATUS_*, Win32_Printer, CM_PROB_* of Win32_PnPEntity
  | 'motcua'; // found out by ourselves; no outside text names it

/** The keyword that a standard has for a reason. */
export interface Origin {
  standard: Standard;
  keyword: string;
}

/** One reason a device can be in the health it is in. */
export interface ReasonRow {
  /** Code on the wire; never renamed. */
  code: string;
  health: Health;
  words: Words;
  from: readonly Origin[];
}
