import { hanoiDemoName, type Installation, makeDraw, type Sha256 } from '@motcua/inventory';
import { defaultHours, makeWorkingTime, vietnamYears, type WorkingTime } from '@motcua/policies';

/** The 180 days before 30/06/2022, in Hanoi. */
const from = Date.parse('2022-01-01T00:00:00+07:00');
const to = Date.parse('2022-06-30T00:00:00+07:00');
const minute = 60_000;

/** A ticket that an installation begins with. */
export interface Opening {
  /** Id in the register. */
  device: string;
  /** RFC 3339. */
  openedAt: string;
}

/**
 * The demo's tickets: one for each broken device, opened at a minute of its unit's working hours that the device's tag draws.
 * Holidays of 2022 are in no calendar that is shipped, so only weekends are left out.
 */
export function brokenTickets({ units, devices }: Installation, sha256: Sha256): Opening[] {
  const draw = makeDraw({ seed: hanoiDemoName, sha256 });
  const unitOf = new Map(units.map(({ code, unitType, name }) => [code, { unitType, name }]));
  const times = new Map<string, WorkingTime>();
  const timeOf = ({ unitType, name }: { unitType: string; name: string }) => {
    const hours = defaultHours(unitType, name);
    const key = JSON.stringify(hours);
    const time = times.get(key) ?? makeWorkingTime({ hours: [hours], years: vietnamYears });
    times.set(key, time);
    return time;
  };
  return devices
    .filter(({ status }) => status === 'broken')
    .map(({ id, tag, unit }) => {
      const time = timeOf(unitOf.get(unit) ?? { unitType: '', name: '' });
      const minutes = Math.floor(time.between(from, to) / minute);
      // A moment into the minute, so that the first of a shift is in the shift and not at the end of the one before.
      const at = time.add(from, (draw.number('opened', tag) % minutes) * minute + 1) ?? from + 1;
      return { device: id, openedAt: new Date(at - 1).toISOString() };
    })
    .toSorted((a, b) => (a.openedAt + a.device < b.openedAt + b.device ? -1 : 1));
}
