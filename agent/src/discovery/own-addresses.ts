import { networkInterfaces } from 'node:os';

/** Addresses of this PC, which is no device to be found. */
export const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((addresses) => (addresses ?? []).map(({ address }) => address));
