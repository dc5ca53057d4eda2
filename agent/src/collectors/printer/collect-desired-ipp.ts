import type { Collected, Context } from '../context.ts';
import { eachTarget } from '../each-target.ts';
import { readIppDevice } from './ipp-device.ts';
import { withoutCredentials } from './uri.ts';

/** Reads the IPP printers that the hub names, besides those behind queues. */
export const collectDesiredIpp = (context: Context): Promise<Collected> =>
  eachTarget(context, {
    protocol: 'ipp',
    kind: 'printer',
    targets: context.desired.ipp,
    addressOf: withoutCredentials,
    uriOf: withoutCredentials,
    read: (uri) => readIppDevice(context, uri),
  });
