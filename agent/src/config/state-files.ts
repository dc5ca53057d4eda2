import { AgentId, DeviceReading, deviceKinds, Found, Identity, Losses, PcInventory } from '@motcua/contract';
import * as z from 'zod';
import { rawModels } from '../probe/raw/languages.ts';

/** `identity.json`: who this agent is and where its hub is. The key and the certificates stand beside it as PEM. */
export const IdentityFile = z.looseObject({
  agent: AgentId,
  unit: z.string().min(1).max(32),
  hubUrl: z.url({ protocol: /^https$/ }),
  mqttUrl: z.url({ protocol: /^mqtts$/ }),
  mqttUrls: z.array(z.url({ protocol: /^mqtts$/ })).optional(),
});

/** `renewed.json`: the whole of an identity that is being put in the place of another. */
export const RenewedFile = IdentityFile.extend({ key: z.string(), certificate: z.string(), ca: z.string() });

/** `asking.json`: the key that a certificate is being asked for. */
export const AskingFile = z.object({ key: z.string(), csr: z.string() });

/** `losses.json`: what was lost for good, and which of the files in `leaving/` are counted in it already. */
export const LossesFile = z.looseObject({ ...Losses.shape, counted: z.array(z.string().max(300)) });
export type LossesFile = z.infer<typeof LossesFile>;

/** `known.json`: the devices that are missed when they are gone. */
export const KnownFile = z.array(
  z.object({ key: z.string().min(1).max(256), kind: z.enum(deviceKinds), name: z.string(), identity: Identity }),
);

/** `memory.json`: what one collection leaves for the next. */
export const MemoryFile = z.object({
  disks: z.record(z.string(), z.array(z.object({ at: z.iso.datetime(), freeBytes: z.number() }))),
  inventory: PcInventory.nullable(),
  drives: z
    .array(z.string().regex(/^[A-Z]:$/))
    .max(26)
    .default([]), // files of older agents have none
  raw: z
    .record(
      z.string(),
      z.object({
        reading: DeviceReading,
        reached: z.boolean(),
        language: z.enum(rawModels).nullable(),
        triedAllAt: z.iso.datetime().nullable(),
      }),
    )
    .default({}), // files of older agents have none
});

/** `discovery.json`: how far a scan has come, and what was found. */
export const DiscoveryFile = z.object({
  progress: z
    .object({
      subnets: z.string(),
      seed: z.int().nonnegative(),
      done: z.int().nonnegative(),
      startedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  ledger: z.array(z.object({ found: Found, told: z.boolean() })),
});
