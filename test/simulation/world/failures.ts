import type { DeviceKind } from '@motcua/contract';
import { hour, minute } from './time.ts';

/** A way in which a kind of device fails: a code of the contract's table, and how long that takes to be mended. */
export interface Failure {
  reason: string;
  level: 'down' | 'degraded';
  least: number;
  most: number;
}
const fails = (reason: string, level: 'down' | 'degraded', least: number, most: number): Failure => ({
  ...{ reason, level, least, most },
});
const days = 24 * hour;

/** Made up, each on both sides of its hold time (5 minutes when down, a day when degraded). */
export const failures: Partial<Record<DeviceKind, readonly Failure[]>> = {
  pc: [
    fails('disk-nearly-full', 'degraded', 4 * hour, 5 * days),
    fails('memory-short', 'degraded', 5 * minute, 6 * hour),
    fails('disk-full', 'down', 2 * minute, 20 * hour),
    fails('reboot-pending', 'degraded', 3 * hour, 4 * days),
  ],
  printer: [
    fails('media-empty', 'down', 2 * minute, 90 * minute),
    fails('media-jam', 'down', 1 * minute, 50 * minute),
    fails('cover-open', 'down', 1 * minute, 15 * minute),
    fails('toner-low', 'degraded', 5 * hour, 6 * days),
    fails('toner-empty', 'down', 30 * minute, 2 * days),
    fails('fuser-fault', 'down', 5 * hour, 4 * days),
  ],
  scanner: [
    fails('scanner-jammed', 'down', 1 * minute, 40 * minute),
    fails('scanner-unplugged', 'down', 2 * minute, 5 * hour),
    fails('scanner-io-error', 'down', 4 * hour, 5 * days),
    fails('scanner-multifeed', 'degraded', 10 * minute, 2 * days),
  ],
  photocopier: [
    fails('media-empty', 'down', 2 * minute, 60 * minute),
    fails('waste-almost-full', 'degraded', 6 * hour, 5 * days),
    fails('service-requested', 'down', 8 * hour, 5 * days),
  ],
  queue_machine: [fails('queue-machine-silent', 'down', 2 * minute, 10 * hour)],
  rating_device: [fails('rating-device-silent', 'down', 2 * minute, 10 * hour)],
  citizen_pc: [fails('citizen-pc-silent', 'down', 2 * minute, 16 * hour)],
};
