import type { DeviceReading } from '@motcua/contract';
import type { IppAttributes } from '../../probe/ipp/message.ts';
import { groupTag } from '../../probe/ipp/tags.ts';
import { failure } from '../../probe/outcome.ts';
import type { Context } from '../context.ts';
import { clipOrNull, meaningful } from '../text.ts';
import { withAlerts } from './alerts.ts';
import { askPrinter } from './ask.ts';
import type { DeviceFacts, Finding } from './device-facts.ts';
import { readDeviceId } from './device-id.ts';
import { withTrays } from './empty-trays.ts';
import { integer, text, texts } from './ipp-values.ts';
import { markerReasons } from './markers.ts';
import { withStopped } from './state.ts';
import { stateReasons } from './state-reasons.ts';
import { ippSupplies, ippTrays } from './supplies.ts';
import { withoutCredentials } from './uri.ts';

/** Asks an IPP printer for its state. */
export async function readIppDevice(context: Context, uri: string): Promise<Finding> {
  const answer = await askPrinter(context, uri);
  if (!answer.ok) return { is: 'failed', failure: answer };
  const group = answer.value.groups.find(({ tag }) => tag === groupTag.printer);
  if (group === undefined || integer(group.attributes, 'printer-state') === null) {
    return { is: 'failed', failure: failure('device-unreadable', 'the answer has no printer-state') };
  }
  return { is: 'read', facts: interpretIppDevice(group.attributes, uri) };
}

/** Pure: a printer's attributes as facts. */
export function interpretIppDevice(attributes: IppAttributes, uri: string): DeviceFacts {
  const keywords = texts(attributes, 'printer-state-reasons');
  const state = integer(attributes, 'printer-state');
  const said = withTrays(stateReasons(keywords), keywords, attributes);
  const pageCount = integer(attributes, 'printer-impressions-completed');
  const supplied = said.some((code) => /supply|toner|waste|drum|developer/.test(code));
  const reasons = [...said, ...(supplied ? [] : markerReasons(attributes))];
  return {
    reasons: withAlerts(withStopped(state, [...new Set(reasons)]), attributes),
    raw: keywords.filter((keyword) => keyword !== 'none'),
    message: words(attributes),
    identity: identityOf(attributes, uri),
    supplies: ippSupplies(attributes),
    trays: ippTrays(attributes),
    pageCount,
    pageCountUnit: pageCount === null ? null : 'impressions',
  };
}

/** The printer's own words; "Idle." and the like are said by its state already. */
function words(attributes: IppAttributes): string | null {
  const alerts = texts(attributes, 'printer-alert-description').filter((alert) => alert.trim() !== '');
  const candidates = [text(attributes, 'printer-state-message'), alerts.join('; '), text(attributes, 'marker-message')];
  const said = candidates.find((words) => (words ?? '') !== '' && !/^(idle|ready|printing)\.?$/i.test(words ?? ''));
  return clipOrNull(said, 1_024);
}

function identityOf(attributes: IppAttributes, uri: string): DeviceReading['identity'] {
  const id = readDeviceId(text(attributes, 'printer-device-id'));
  return {
    vendor: id.vendor,
    model: meaningful(text(attributes, 'printer-make-and-model'), 256) ?? id.model,
    serial: id.serial,
    firmware: meaningful(text(attributes, 'printer-firmware-string-version')),
    uuid: meaningful(text(attributes, 'printer-uuid')?.replace(/^urn:uuid:/i, '')),
    macs: [],
    uri: withoutCredentials(uri),
  };
}
