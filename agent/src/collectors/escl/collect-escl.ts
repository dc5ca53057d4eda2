import { withDeadline } from '../../probe/deadline.ts';
import { type EsclAddress, esclAddress, esclUrl } from '../../probe/escl/address.ts';
import { failure } from '../../probe/outcome.ts';
import type { Collected, Context } from '../context.ts';
import { eachTarget } from '../each-target.ts';
import type { DeviceFacts, Finding } from '../printer/device-facts.ts';
import { withoutCredentials } from '../printer/uri.ts';
import { emptyIdentity } from '../reading.ts';
import { type EsclReading, readEscl } from './read-escl.ts';

/** Reads the network scanners that the hub names. */
export const collectEscl = (context: Context): Promise<Collected> =>
  eachTarget(context, {
    protocol: 'escl',
    kind: 'scanner',
    targets: context.desired.escl.map((url) => ({ url, address: esclAddress(url) })),
    addressOf: ({ url, address }) => (address === null ? withoutCredentials(url) : esclUrl(address)),
    uriOf: ({ url, address }) => (address === null ? withoutCredentials(url) : esclUrl(address)),
    read: ({ address }) => readScanner(context, address),
  });

async function readScanner({ probe, signal, settings }: Context, address: EsclAddress | null): Promise<Finding> {
  if (address === null) return { is: 'failed', failure: failure('not-read', 'not the URL of a scanner') };
  const read = await readEscl(probe, address, { deadline: withDeadline(signal, settings.esclMs) });
  return read.ok ? { is: 'read', facts: toFacts(read.value) } : { is: 'failed', failure: read };
}

/** Pure: a scanner in the shape that all ways of asking share. */
function toFacts({ status, identity }: EsclReading): DeviceFacts {
  const { vendor, model, serial, uuid } = identity;
  const jobs = status.jobs.map(({ state, stateReasons }) => [`JobState=${state}`, ...stateReasons].join(' '));
  return {
    reasons: status.reasons,
    raw: [...(status.state === null ? [] : [status.state]), ...status.stateReasons, ...jobs],
    message: null,
    identity: { ...emptyIdentity, vendor, model, serial, uuid },
    supplies: [],
    trays: [],
    pageCount: null,
  };
}
