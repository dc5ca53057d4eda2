import * as z from 'zod';
import { RawTarget, SnmpTarget } from './desired.ts';
import { Instant, Text } from './scalars.ts';

/** One thing that an address did, and so why something is believed to be there. */
export const Evidence = z.looseObject({
  /** `snmp`, `ipp`, `escl` or `raw`. */
  by: Text(16),
  detail: Text(256),
});
export type Evidence = z.infer<typeof Evidence>;

/** The configuration that would make an agent read the device. The community in it is a secret: never logged, never shown. */
export const Suggestion = z.looseObject({
  snmp: z.array(SnmpTarget).max(1),
  ipp: z.array(z.string().max(1024)).max(1),
  escl: z.array(z.string().max(1024)).max(1),
  raw: z.array(RawTarget).max(1),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** A device that a scan has come upon: a proposal for a person to accept or dismiss, and nothing else. */
export const Found = z.looseObject({
  address: z.string().min(1).max(64),
  /** What it seems to be. */
  kind: Text(64),
  vendor: Text(128).nullable(),
  model: Text(256).nullable(),
  serial: Text(128).nullable(),
  macs: z.array(Text(32)).max(16),
  evidence: z.array(Evidence).min(1).max(8),
  targets: Suggestion,
  foundAt: Instant,
});
export type Found = z.infer<typeof Found>;

/** The same for eyes: a community other than the one that everybody knows is left out. */
export const withoutSecrets = (targets: Suggestion): Suggestion => ({
  ...targets,
  snmp: targets.snmp.map((target) =>
    target.version === '3' || target.community === 'public' ? target : { ...target, community: '***' },
  ),
});
