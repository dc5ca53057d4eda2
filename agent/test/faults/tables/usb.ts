import type { Health } from '@motcua/contract';
import { type Fault, type FaultTable, from } from '../fault.ts';

/** Attributes of sysfs that are written, and whether the printer is pulled out then. */
export interface UsbShow {
  writes?: Readonly<Record<string, string>>;
  unplug?: boolean;
}

const row = (
  how: string,
  show: UsbShow,
  origin: Fault<UsbShow>['from'],
  told: [reason: string, health: Health] | null,
) => ({
  how,
  show,
  from: origin,
  reasons: told === null ? [] : [told[0]],
  health: told === null ? ('ok' as const) : told[1],
});

const port = '1-1/1-1:1.0/1-1-port3';

export const usbFaults: FaultTable<UsbShow> = {
  peer: 'umockdev',
  what: 'A printer on a USB cable behind its queue, read from sysfs',
  faults: [
    row(
      'plugged in and asleep: it cannot be asked',
      { writes: { '1-2/power/runtime_status': 'suspended' } },
      from('motcua', 'no probe for this device URI'),
      ['device-not-probed', 'unknown'],
    ),
    row('no ieee1284_id', { writes: { '1-2/1-2:1.0/ieee1284_id': '' } }, from('sysfs', 'ieee1284_id empty'), [
      'usb-printer-silent',
      'unknown',
    ]),
    row('not configured', { writes: { '1-2/bConfigurationValue': '' } }, from('sysfs', 'bConfigurationValue empty'), [
      'usb-not-configured',
      'down',
    ]),
    row('not authorized', { writes: { '1-2/authorized': '0' } }, from('sysfs', 'authorized=0'), [
      'usb-not-authorized',
      'down',
    ]),
    row(
      'pulled out, or switched off',
      { writes: { [`${port}/state`]: 'not attached', [`${port}/over_current_count`]: '0' }, unplug: true },
      from('motcua', 'no USB device fits the queue or the device known before'),
      ['device-unplugged-or-off', 'down'],
    ),
    row(
      'pulled out, and a port was cut off',
      { writes: { [`${port}/state`]: 'not attached', [`${port}/over_current_count`]: '2' }, unplug: true },
      from('sysfs', 'over_current_count > 0 on a port without a device'),
      ['usb-over-current', 'down'],
    ),
    row(
      'gone, and a port holds something unknown',
      { writes: { [`${port}/state`]: 'default', [`${port}/over_current_count`]: '0' }, unplug: true },
      from('sysfs', 'port state attached|powered|reconnecting|default|addressed without a device'),
      ['usb-not-recognised', 'down'],
    ),
  ],
};
