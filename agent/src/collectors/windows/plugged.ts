import { type DeviceReading, reasonOf } from '@motcua/contract';
import type { CimDevice } from '../../probe/windows/cim-facts.ts';
import { emptyIdentity, toPart, toReading } from '../reading.ts';
import { clip, meaningful } from '../text.ts';

/**
 * Pure: a scanner or a signing token by what Windows says of its driver. A token that is plugged in and started does all it
 * can be asked for; a scanner that Windows has started may still not scan. Readers that are not on the bus are programs.
 */
export function interpretPlugged(device: CimDevice, now: Date): DeviceReading[] {
  const token = device.pnpClass?.toLowerCase() === 'smartcardreader';
  if (device.present === false || (token && !/^USB\\/i.test(device.id))) return [];
  const reasons = reasonsOf(device.errorCode, { token });
  const { errorCode, name, id, manufacturer } = device;
  return [
    toReading(
      {
        key: clip(`windows:device:${id}`, 256),
        kind: token ? 'signing_token' : 'scanner',
        name: name ?? id,
        parts: [toPart('device', reasons)],
        raw: errorCode === null || errorCode === 0 ? [] : [`ConfigManagerErrorCode=${errorCode}`],
        identity: { ...emptyIdentity, vendor: meaningful(manufacturer), model: meaningful(name, 256) },
      },
      now,
    ),
  ];
}

function reasonsOf(errorCode: number | null, { token }: { token: boolean }): string[] {
  if (errorCode === null) return ['not-read'];
  if (errorCode === 0) return token ? [] : ['device-state-untold'];
  const row = reasonOf('Windows', `CM_PROB ${errorCode}`) ?? reasonOf('Windows', 'CM_PROB other');
  return [row?.code ?? 'device-not-started'];
}
