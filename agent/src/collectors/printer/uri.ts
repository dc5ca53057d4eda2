import { clip } from '../text.ts';

/** A device URI without user name and password, which some queues carry. */
export const withoutCredentials = (uri: string): string =>
  clip(uri.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1'), 1_024);

/** The scheme of a device URI in lower case; empty when there is none. */
export const schemeOf = (uri: string): string => /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? '';

const hplip = /^hp[a-z]*:\/usb\/([^?]+)(?:\?(.*))?$/i;
const usb = /^usb:\/\/([^/?]+)\/([^?]+)(?:\?(.*))?$/i;

/** Whether a queue leads to a printer on a cable: by CUPS' own backend, or by HPLIP's. */
export const isUsbUri = (uri: string): boolean => /^usb:/i.test(uri) || hplip.test(uri);

/** Vendor, model and serial that a USB queue's URI carries: `usb://Acme/Office%20100?serial=A1`, `hp:/usb/Office_100?serial=A1`. */
export function identityOfUri(uri: string): Record<'vendor' | 'model' | 'serial', string | null> {
  const none = { vendor: null, model: null, serial: null };
  const [, name, parameters = ''] = hplip.exec(uri) ?? [];
  const [, vendor = null, model = name?.replaceAll('_', ' '), query = parameters] = usb.exec(uri) ?? [];
  if (model === undefined) return none;
  const serial = new URLSearchParams(query).get('serial');
  try {
    return { vendor: vendor && decodeURIComponent(vendor), model: decodeURIComponent(model), serial };
  } catch {
    return none; // a stray percent sign: the URI names the device, but does not describe it
  }
}
