import { fromOne } from './word.ts';

/** hrDeviceStatus (RFC 2790). */
export const hrDeviceStatus = fromOne('unknown running warning testing down');

/** hrPrinterStatus (RFC 2790). */
export const hrPrinterStatus = fromOne('other unknown idle printing warmup');

/** ifAdminStatus and ifOperStatus (RFC 2863). */
export const interfaceStatus = fromOne('up down testing unknown dormant notPresent lowerLayerDown');
