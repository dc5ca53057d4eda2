import type { DeviceKind, Supply, Tray } from '@motcua/contract';
import { ifEntry } from '../../mib/subtrees.ts';
import type { DeviceFacts } from '../printer/device-facts.ts';
import { emptyIdentity } from '../reading.ts';
import { subUnitStatus } from '../sub-unit-status.ts';
import { clip, clipOrNull, meaningful } from '../text.ts';
import type { Answers } from './device/answers.ts';
import type { ProbedKind, ProbedSupply, ProbedTray, SnmpDevice } from './device/device.ts';

/** The register's kind of a probed one. */
export const registerKinds: Readonly<Record<ProbedKind, DeviceKind>> = {
  printer: 'printer',
  mfp: 'multifunction',
  'label-printer': 'printer',
  'large-format': 'printer',
  scanner: 'scanner',
  ups: 'ups',
  switch: 'switch',
  router: 'router',
  other: 'other',
};

/** Pure: a device in the shape that all ways of asking share, cut to what the wire takes. */
export function toDeviceFacts(device: SnmpDevice, reasons: string[], answers: Answers): DeviceFacts {
  return {
    reasons,
    raw: rawOf(device),
    message: reasons.length > 0 ? clipOrNull(device.console.join(' / '), 1_024) : null,
    identity: {
      ...emptyIdentity,
      vendor: meaningful(device.vendor),
      model: meaningful(device.model, 256),
      serial: meaningful(device.serial),
      firmware: meaningful(device.firmware),
      macs: macsOf(answers),
    },
    supplies: device.supplies.slice(0, 128).map(toSupply),
    trays: device.trays.slice(0, 64).map(toTray),
    pageCount: device.pageCount,
    pageCountUnit: device.pageCountUnit,
  };
}

const rawOf = ({ errorFlags, errorStateHex, hrDeviceStatus, hrPrinterStatus, ups }: SnmpDevice): string[] => [
  ...errorFlags,
  ...(errorStateHex ? [`hrPrinterDetectedErrorState=${errorStateHex.slice(0, 64)}`] : []),
  ...(hrDeviceStatus === null ? [] : [`hrDeviceStatus=${hrDeviceStatus.value}`]),
  ...(hrPrinterStatus === null ? [] : [`hrPrinterStatus=${hrPrinterStatus.value}`]),
  ...(ups?.outputSource ? [`upsOutputSource=${ups.outputSource}`] : []),
  ...(ups?.batteryStatus ? [`upsBatteryStatus=${ups.batteryStatus}`] : []),
];

const toSupply = ({ index, description, type, colorant, ...rest }: ProbedSupply, at: number): Supply => ({
  ...rest,
  index: clip(index ?? `private.${at + 1}`, 64),
  description: clipOrNull(description, 256),
  type,
  colorant: clipOrNull(colorant, 64),
});

const toTray = ({ index, name, description, rawStatus, ...rest }: ProbedTray): Tray => ({
  ...rest,
  index: clip(index, 64),
  name: clipOrNull(name, 256) ?? clipOrNull(description, 256),
  rawStatus,
  status: subUnitStatus(rawStatus),
});

/** ifPhysAddress of every port that has one of six octets. */
const macsOf = (answers: Answers): string[] => [
  ...new Set(
    answers
      .under(`${ifEntry}.6`)
      .flatMap(({ value }) => (value instanceof Uint8Array && value.length === 6 && value.some(Boolean) ? [value] : []))
      .map((mac) => [...mac].map((byte) => byte.toString(16).padStart(2, '0')).join(':'))
      .slice(0, 16),
  ),
];
