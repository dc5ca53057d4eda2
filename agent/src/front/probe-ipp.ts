import { type DeviceReading, ExpectedError, type Health, healthOf, noTargets } from '@motcua/contract';
import type { Context } from '../collectors/context.ts';
import { askPrinter } from '../collectors/printer/ask.ts';
import { interpretIppDevice } from '../collectors/printer/ipp-device.ts';
import { boolean, integer } from '../collectors/printer/ipp-values.ts';
import { printerState } from '../collectors/printer/state.ts';
import { withoutCredentials } from '../collectors/printer/uri.ts';
import { defaultSettings } from '../collectors/settings.ts';
import { createProbe } from '../probe/create-probe.ts';
import { withDeadline } from '../probe/deadline.ts';
import { ippAddress } from '../probe/ipp/address.ts';
import type { IppAttributes } from '../probe/ipp/message.ts';
import { groupTag } from '../probe/ipp/tags.ts';
import { type OneShotOptions, oneShotError, requireHost, unusable } from './one-shot.ts';

interface ProbeIppOptions extends OneShotOptions {
  uri: string;
}

/** One printer as `motcua probe ipp` prints it. */
export interface IppProbeResult
  extends Pick<DeviceReading, 'supplies' | 'trays' | 'pageCount' | 'queuedJobs' | 'message' | 'reasons'> {
  uri: string;
  kind: 'printer';
  vendor: string | null;
  model: string | null;
  serial: string | null;
  firmware: string | null;
  uuid: string | null;
  /** printer-state (RFC 8011, 5.4.11); a number that the standard does not know stays one. */
  state: string;
  /** Words of printer-state-reasons, as they came. */
  stateReasons: string[];
  acceptingJobs: boolean | null;
  health: Health;
}

/** Asks one IPP printer about itself. Throws an ExpectedError when it does not answer, or not usably. */
export async function probeIpp({ uri, timeoutMs = 10_000, signal }: ProbeIppOptions): Promise<IppProbeResult> {
  const address = ippAddress(uri);
  const shown = withoutCredentials(uri);
  if (address === null) {
    throw new ExpectedError('E_DEVICE_ADDRESS_INVALID', { value: shown, example: 'ipp://192.0.2.10/ipp/print' });
  }
  const asked = { address: shown, protocol: 'IPP', milliseconds: timeoutMs };
  await requireHost(address.host, { signal, timeoutMs });
  const answer = await askPrinter(oneShotContext(withDeadline(signal, timeoutMs), timeoutMs), uri);
  if (!answer.ok) throw oneShotError(answer, asked, signal);
  const group = answer.value.groups.find(({ tag }) => tag === groupTag.printer);
  const state = group === undefined ? null : integer(group.attributes, 'printer-state');
  if (group === undefined || state === null) {
    throw unusable(asked, 'there is no printer-state in it', 'không có printer-state');
  }
  return toResult(group.attributes, { uri: shown, state });
}

/** Pure: a printer's attributes as the command shows them. */
export function toResult(attributes: IppAttributes, { uri, state }: { uri: string; state: number }): IppProbeResult {
  const { reasons: said, raw, identity, ...facts } = interpretIppDevice(attributes, uri);
  const { vendor, model, serial, firmware, uuid } = identity;
  const acceptingJobs = boolean(attributes, 'printer-is-accepting-jobs');
  const word = Object.entries(printerState).find(([, number]) => number === state)?.[0];
  const untold = word === undefined && said.length === 0 ? ['device-state-untold'] : [];
  const reasons = [...said, ...(acceptingJobs === false ? ['queue-rejecting'] : []), ...untold];
  return {
    uri,
    kind: 'printer',
    vendor,
    model,
    serial,
    firmware,
    uuid,
    state: word ?? String(state),
    stateReasons: raw,
    acceptingJobs,
    queuedJobs: integer(attributes, 'queued-job-count'),
    ...facts,
    reasons,
    health: healthOf(reasons),
  };
}

/** What the collectors' questions want to be given, for one question. */
const oneShotContext = (signal: AbortSignal, timeoutMs: number): Context => ({
  probe: createProbe(),
  known: [],
  desired: noTargets,
  settings: { ...defaultSettings({}), ippMs: timeoutMs },
  signal,
  now: new Date(),
});
