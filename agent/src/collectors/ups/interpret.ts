import { reasonOf } from '@motcua/contract';
import { clipList, clipOrNull, meaningful } from '../text.ts';

/** A UPS as its NUT server tells it. */
export interface UpsFacts {
  vendor: string | null;
  model: string | null;
  serial: string | null;
  firmware: string | null;
  state: 'online' | 'on-battery' | 'bypass' | 'off' | null;
  /** Flags of ups.status, as they came. */
  stateReasons: string[];
  reasons: string[];
  message: string | null;
  ups: {
    batteryChargePercent: number | null;
    runtimeMinutes: number | null;
    loadPercent: number | null;
    onBattery: boolean | null;
    replaceBattery: boolean | null;
    inputVoltage: number | null;
    batteryVoltage: number | null;
  };
}

/** The flags that say where the power comes from, the strongest first. */
const sources = [
  { flag: 'OFF', state: 'off' },
  { flag: 'BYPASS', state: 'bypass' },
  { flag: 'OB', state: 'on-battery' },
  { flag: 'OL', state: 'online' },
] as const;

type Variables = ReadonlyMap<string, string>;

/** Pure: the variables of one UPS as facts. One that does not say where its power comes from is not known to be well. */
export function interpretUps(variables: Variables): UpsFacts {
  const status = (variables.get('ups.status') ?? '').trim();
  const flags = clipList(status === '' ? [] : status.split(/\s+/), 32, 32);
  const state = sources.find(({ flag }) => flags.includes(flag))?.state ?? null;
  const codes = [...new Set(flags.flatMap((flag) => reasonOf('NUT', flag)?.code ?? []))];
  const named = (...names: string[]) => meaningful(names.map((name) => variables.get(name)).find((value) => value));
  return {
    vendor: named('device.mfr', 'ups.mfr'),
    model: named('device.model', 'ups.model'),
    serial: named('device.serial', 'ups.serial'),
    firmware: named('ups.firmware'),
    state,
    stateReasons: flags,
    reasons: state === null && codes.length === 0 ? ['device-state-untold'] : codes,
    message: clipOrNull(variables.get('ups.alarm'), 1_024),
    ups: {
      batteryChargePercent: number(variables, 'battery.charge', 100),
      runtimeMinutes: minutes(number(variables, 'battery.runtime', 10_000_000)),
      loadPercent: number(variables, 'ups.load', 1_000),
      onBattery: flags.includes('OB') ? true : flags.includes('OL') ? false : null,
      replaceBattery: state === null ? null : flags.includes('RB'),
      inputVoltage: number(variables, 'input.voltage', 1_000),
      batteryVoltage: number(variables, 'battery.voltage', 10_000),
    },
  };
}

/** A number from 0 up to what makes sense; drivers put all ones where they know nothing. */
function number(variables: Variables, name: string, most: number): number | null {
  const raw = variables.get(name)?.trim() ?? '';
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(raw) ? Number(raw) : null;
  return value === null || value > most ? null : value;
}

/** NUT counts run time in seconds. */
const minutes = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds / 0.6) / 100);
