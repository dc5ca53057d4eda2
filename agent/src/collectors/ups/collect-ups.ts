import type { Collected, Context } from '../context.ts';
import { eachTarget } from '../each-target.ts';
import type { DeviceFacts } from '../printer/device-facts.ts';
import { emptyIdentity } from '../reading.ts';
import type { UpsFacts } from './interpret.ts';
import { readUps, upsAddressText } from './read-ups.ts';

/** Reads the UPSes that the hub names, each from its NUT server. */
export const collectUps = (context: Context): Promise<Collected> => {
  const { probe, signal, settings, desired } = context;
  return eachTarget(context, {
    protocol: 'ups',
    kind: 'ups',
    targets: desired.ups.map(({ host, port, name }) => ({ host, port, ups: name })),
    addressOf: upsAddressText,
    uriOf: (target) => `nut://${upsAddressText(target)}`,
    read: async (target) => {
      const read = await readUps(probe, target, { signal, timeoutMs: settings.upsMs });
      return read.ok ? { is: 'read', facts: toFacts(read.value) } : { is: 'failed', failure: read };
    },
  });
};

/** Pure: a UPS in the shape that all ways of asking share. */
function toFacts({ vendor, model, serial, firmware, stateReasons, reasons, message, ups }: UpsFacts): DeviceFacts {
  const told = Object.entries(ups).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return {
    reasons,
    raw: [...stateReasons, ...told],
    message,
    identity: { ...emptyIdentity, vendor, model, serial, firmware },
    supplies: [],
    trays: [],
    pageCount: null,
  };
}
