import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'small letters, digits and hyphens');
const address = z.ipv4('an IPv4 address');
const network = z.cidrv4('a network, as 10.77.0.0/24');
const filePath = z.string().startsWith('/', 'a whole path');

const host = z.strictObject({
  name,
  address,
  port: z.int().min(1).max(65_535).default(22),
  user: z.string().default('root'),
});

const place = z.strictObject({
  name,
  role: z.enum(['primary', 'backup', 'witness']),
  /** Whose building it is: two places in one facility fall together. */
  facility: z.string().min(1),
  country: z.string().regex(/^[A-Z]{2}$/, 'two letters of ISO 3166, as VN'),
  hosts: z.array(host).min(1),
});

const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** What a stack file says, key by key; each key stands there with the project's name before it: `motcua:places`. */
export const stackSchema = z.strictObject({
  schema: z.literal(1, 'this Motcua knows schema 1 only'),
  places: z
    .array(place)
    .length(3, 'three places: two sites and a witness')
    .refine((places) => unique(places.map(({ role }) => role)), 'one primary, one backup and one witness')
    .refine(
      (places) => unique(places.flatMap(({ hosts }) => hosts.map((one) => one.name))),
      'every host has its own name',
    )
    .refine(
      (places) => unique(places.flatMap(({ hosts }) => hosts.map((one) => one.address))),
      'every host has its own address',
    ),
  networks: z.strictObject({
    /** Where administrators come from: SSH is open to these only. */
    admin: z.array(network).min(1),
    /** Where monitoring comes from. */
    monitoring: z.array(network).default([]),
    /** Where agents come from. */
    agents: z.array(network).default([]),
  }),
  adminKeys: z.array(z.string().startsWith('ssh-')).default([]),
  timeServers: z.array(z.string().min(1)).default([]),
  /** Whether the hosts set their own clock; containers share their machine's. */
  setsClock: z.boolean().default(true),
  logDays: z.int().min(1).max(3650).default(365),
  sshKeyFile: filePath.optional(),
  sshKnownHostsFile: filePath,
  passphraseFile: filePath.optional(),
  stateUrl: z.string().optional(),
});

/** A stack as the program uses it. */
export type Stack = z.infer<typeof stackSchema>;
export type Place = Stack['places'][number];
