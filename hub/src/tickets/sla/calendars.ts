import {
  aroundTheClock,
  makeWorkingTime,
  type ServiceClass,
  vietnamYears,
  type WorkingHours,
  type WorkingTime,
} from '@motcua/policies';

/** Kinds of devices and cases that carry more than one counter: their clocks never stop. */
const infrastructure: ReadonlySet<string> = new Set(['router', 'switch', 'site', 'system']);

export const serviceOf = (kind: string): ServiceClass => (infrastructure.has(kind) ? 'infrastructure' : 'counter');

/** Different hours that are kept ready; far more than a city has. */
const most = 200;

/** Calendars ready to reckon with. One takes milliseconds to make, and most units share one of two. */
export class Calendars {
  readonly #made = new Map<string, WorkingTime>();
  /** The same by the hours themselves, so that those of a unit are read once for all its tickets. */
  readonly #of = new WeakMap<readonly WorkingHours[], WorkingTime>();
  readonly #always = makeWorkingTime({ hours: aroundTheClock, years: vietnamYears });

  of(service: ServiceClass, hours: readonly WorkingHours[]): WorkingTime {
    if (service === 'infrastructure') return this.#always;
    const seen = this.#of.get(hours);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(hours);
    const time = this.#made.get(key) ?? makeWorkingTime({ hours, years: vietnamYears });
    if (this.#made.size >= most) this.#made.clear();
    this.#made.set(key, time);
    this.#of.set(hours, time);
    return time;
  }
}
