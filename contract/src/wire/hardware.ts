import * as z from 'zod';
import { Text } from './scalars.ts';

/** Which PC it is, by hashes: enough to see that it is another one, too little to learn anything of it. */
export const Hardware = z.looseObject({
  /** Of the system's own id (`/etc/machine-id`, `MachineGuid`), which changes when it is installed anew. */
  machine: Text(64).nullable(),
  /** Of the serial number of the mainboard. */
  board: Text(64).nullable(),
  /** Of the addresses of its network cards. */
  macs: Text(64).nullable(),
});
export type Hardware = z.infer<typeof Hardware>;
