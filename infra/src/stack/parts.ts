import { liesIn } from '@motcua/policies';
import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'small letters, digits and hyphens');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, as 22:00');
const clockEnd = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of day, as 04:00, or 24:00');
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

const network = z.cidrv4('a network, as 10.77.0.0/24');

/** Networks of one zone. nftables takes no set in which one holds another, so a host would refuse it in the middle of an `up`. */
export const networks = z
  .array(network)
  .refine(
    (all) => all.every((one, index) => !liesIn(one, all.toSpliced(index, 1))),
    'no network of a list lies in another of it',
  );
export const filePath = z.string().startsWith('/', 'a whole path');

const size = z.strictObject({
  cpus: z.int().min(1).max(1024),
  memoryGb: z.number().min(0.5).max(4096),
  diskGb: z.number().min(4).max(1_000_000),
});

const host = z.strictObject({
  name,
  address: z.ipv4('an IPv4 address'),
  port: z.int().min(1).max(65_535).default(22),
  user: z.string().min(1).default('root'),
  size: size.optional(),
});

/** One of the three places, with its hosts. */
export const place = z.strictObject({
  name,
  role: z.enum(['primary', 'backup', 'witness']),
  facility: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/, 'two letters of ISO 3166, as VN'),
  hosts: z.array(host).min(1),
});

/** What one site's host pings to see this path and no other. */
const pathEnd = z.strictObject({
  host: name,
  pings: z.ipv4('an IPv4 address'),
  source: z.ipv4('an IPv4 address').optional(),
});

/** One way between the two sites. */
export const path = z.strictObject({
  name,
  carrier: z.string().min(1),
  route: z.string().min(1),
  contract: z.string().min(1).optional(),
  bandwidthMbps: z.number().positive(),
  ends: z.array(pathEnd).default([]),
});

/** When the hosts may be changed, in Viet Nam's time. */
export const changeWindow = z
  .strictObject({ days: z.array(weekday).min(1), from: clock, to: clockEnd })
  .refine(({ from, to }) => from !== to, 'it has a length: from and to differ');

/** How long backups are kept, how often they are taken, and how often one is restored to see whether it can be. */
export const backup = z.strictObject({
  everyDays: z.int().min(1).max(31).default(1),
  fullEveryDays: z.int().min(1).max(31).default(7),
  retentionDays: z.int().min(7).max(3650).default(28),
  restoreTestDays: z.int().min(1).max(366).default(90),
  restoreTestedOn: z.iso.date('a day, as 2026-11-29').optional(),
});
