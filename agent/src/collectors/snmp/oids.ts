/** hrDeviceType of a printer. */
export const hrDevicePrinter = '1.3.6.1.2.1.25.3.1.5';
