import type { RegisterChange } from '../changes/change.ts';
import { type Device, deviceDefaults, type Installation, type IsoDate, type Place, type Unit } from '../model.ts';
import type { UnitFinder } from '../names/unit-finder.ts';
import { isValidOn, asOf as onDay } from '../time/as-of.ts';
import { changePeriod } from './change-period.ts';
import { compareFields, withChanges } from './compare-fields.ts';
import type { Draft, Outcome } from './draft.ts';
import { choiceWords, kindChoices } from './parse-choice.ts';
import { unitOf } from './unit-cell.ts';
import { bad } from './value.ts';

/** Fields of a device that a list sets, in the order in which changes are told. */
const settableOfDevice = [
  'unit',
  'kind',
  'vendor',
  'model',
  'serial',
  'mac',
  'assetNumber',
  'year',
  'cost',
  'status',
  'custodian',
  'room',
  'budgetLine',
  'warrantyUntil',
  'custody',
  'loanFrom',
  'loanUntil',
  'requisitioned',
  'note',
] as const;

export interface DeviceSituation {
  installation: Installation;
  finder: UnitFinder;
  asOf: IsoDate;
  language: 'vi' | 'en';
  /** The unit of rows that name none. */
  unit: Unit | null;
  hasModel: boolean;
}

/** Decides what each row of a list of devices does; errors are added to its draft. */
export function devicePlanner(situation: DeviceSituation): (draft: Draft) => Outcome & { register: RegisterChange[] } {
  const known = knownDevices(situation);
  const placeOf = placesOf(situation);
  return (draft) => {
    takeName(draft, situation.hasModel);
    const { values } = draft;
    const tag = typeof values.get('tag') === 'string' ? String(values.get('tag')) : null;
    const before = tag === null ? null : checkTag(draft, { tag, known, asOf: situation.asOf });
    const unit = findUnitOf(draft, { before, ...situation });
    if (unit !== null) values.set('unit', unit.code);
    if (before === null && tag !== null) completeNew(draft, situation.language);
    checkQuantity(draft);
    checkLoan(draft, before);
    const changes = compareFields(before, draft, settableOfDevice);
    const outcome = { unit: unit?.code ?? null, tag: before?.tag ?? tag, changes, isNew: before === null };
    if (draft.errors.length > 0 || unit === null || tag === null) return { ...outcome, register: [] };
    const after = afterRow({ ...situation, before, tag, unit, place: placeOf(unit.code), changes, known });
    return { ...outcome, register: registerChanges({ before, after, changes, asOf: situation.asOf }) };
  };
}

function registerChanges(given: {
  before: Device | null;
  after: Device;
  changes: readonly unknown[];
  asOf: IsoDate;
}): RegisterChange[] {
  const { before, after, changes, asOf } = given;
  if (before === null) return [{ action: 'create', kind: 'device', row: after }];
  return changes.length === 0 ? [] : changePeriod('device', { before, after, asOf });
}

interface Known {
  current(tag: string): Device | undefined;
  later(tag: string): Device | undefined;
  hasId(id: string): boolean;
  withZeros(tag: string): string | undefined;
}

const tagKey = (tag: string) => tag.normalize('NFC').toUpperCase();

function knownDevices({ installation, asOf }: DeviceSituation): Known {
  const current = new Map<string, Device>();
  const later = new Map<string, Device>();
  const ids = new Set<string>();
  const numbers = new Map<string, string>();
  for (const device of installation.devices) {
    ids.add(device.id);
    if (isValidOn(device, asOf)) current.set(tagKey(device.tag), device);
    else if (device.validFrom > asOf) later.set(tagKey(device.tag), device);
    if (/^0+\d+$/.test(device.tag)) numbers.set(device.tag.replace(/^0+(?=.)/, ''), device.tag);
  }
  return {
    current: (tag) => current.get(tagKey(tag)),
    later: (tag) => later.get(tagKey(tag)),
    hasId: (id) => ids.has(id),
    withZeros: (tag) => numbers.get(tag),
  };
}

function checkTag(draft: Draft, { tag, known, asOf }: { tag: string; known: Known; asOf: IsoDate }): Device | null {
  const before = known.current(tag);
  if (before !== undefined) return before;
  const fail = (...problem: Parameters<typeof bad>) =>
    void draft.errors.push({ cell: draft.cellOf('tag'), ...bad(...problem) });
  const code = /^\d+$/.test(tag) ? known.withZeros(tag) : undefined;
  if (code !== undefined) fail('E_IMPORT_ZEROS_LOST', { value: tag, code });
  const later = known.later(tag);
  if (later !== undefined) fail('E_IMPORT_TAG_LATER', { value: tag, from: later.validFrom, asOf });
  return null;
}

function findUnitOf(draft: Draft, given: DeviceSituation & { before: Device | null }): Unit | null {
  const { before, finder, asOf, unit } = given;
  const text = draft.values.get('unit');
  const fail = (problem: ReturnType<typeof bad>) => void draft.errors.push({ cell: draft.cellOf('unit'), ...problem });
  if (typeof text === 'string' && text !== '') {
    const found = unitOf(text, { finder, asOf });
    if ('value' in found) return found.value;
    fail(found);
    return null;
  }
  draft.values.delete('unit');
  const kept = before === null ? unit : (finder.byCode(before.unit) ?? unit);
  if (kept === null && !draft.errors.some(({ cell }) => cell === draft.cellOf('unit')))
    fail(bad('E_IMPORT_UNIT_MISSING'));
  return kept;
}

/** "Máy in Canon LBP 2900" in a column of names also says the model, when nothing else does. */
function takeName({ values }: Draft, hasModel: boolean): void {
  const rest = values.get('nameRest');
  if (typeof rest === 'string' && !hasModel) values.set('model', rest);
}

function completeNew(draft: Draft, language: 'vi' | 'en'): void {
  const { values, errors } = draft;
  if (!values.has('status') && !errors.some(({ cell }) => cell === draft.cellOf('status')))
    values.set('status', 'in_use');
  if (values.has('kind') || errors.some(({ cell }) => cell === draft.cellOf('kind'))) return;
  errors.push({
    cell: draft.cellOf('kind'),
    ...bad('E_IMPORT_KIND_MISSING', { choices: choiceWords(kindChoices, language) }),
  });
}

function checkQuantity(draft: Draft): void {
  const quantity = draft.values.get('quantity');
  if (quantity === undefined || /^0*1(?:[.,]0+)?(?:\s*(?:cái|chiếc|bộ|máy))?$/i.test(String(quantity))) return;
  draft.errors.push({
    cell: draft.cellOf('quantity'),
    ...bad('E_IMPORT_QUANTITY', { value: String(quantity).slice(0, 20) }),
  });
}

/** A loan that ends before it begins is a slip of the pen, of this list or of what the register has already. */
function checkLoan(draft: Draft, before: Device | null): void {
  const day = (field: 'loanFrom' | 'loanUntil') => draft.values.get(field) ?? before?.[field] ?? null;
  const [from, until] = [day('loanFrom'), day('loanUntil')];
  if (typeof from !== 'string' || typeof until !== 'string' || from <= until) return;
  if (!draft.values.has('loanFrom') && !draft.values.has('loanUntil')) return;
  const cell = draft.cellOf(draft.values.has('loanUntil') ? 'loanUntil' : 'loanFrom');
  draft.errors.push({ cell, ...bad('E_IMPORT_LOAN_ENDS_FIRST', { from, until }) });
}

/** The one place of a unit; null when there are several, because nobody said which. */
function placesOf({ installation, asOf }: DeviceSituation): (unit: string) => Place | null {
  const places = new Map<string, Place[]>();
  for (const place of onDay({ ...installation, devices: [] }, asOf).places)
    places.set(place.unit, [...(places.get(place.unit) ?? []), place]);
  return (unit) => {
    const [only, ...more] = places.get(unit) ?? [];
    return only !== undefined && more.length === 0 ? only : null;
  };
}

interface After extends Omit<DeviceSituation, 'unit'> {
  before: Device | null;
  tag: string;
  unit: Unit;
  place: Place | null;
  changes: Outcome['changes'];
  known: Known;
}

function afterRow({ before, tag, unit, place, changes, known, asOf }: After): Device {
  if (before !== null) {
    const moved = before.unit !== unit.code;
    const after = withChanges(before, changes);
    return moved
      ? { ...after, place: reaching(place, before.validTo), validTo: earlier(before.validTo, unit.validTo) }
      : after;
  }
  const fresh = {
    id: known.hasId(tag) ? `${tag}@${asOf}` : tag,
    tag,
    kind: 'other',
    unit: unit.code,
    status: 'in_use',
    ...deviceDefaults,
  } as const;
  const dated = { place: reaching(place, unit.validTo), validFrom: asOf, validTo: unit.validTo };
  return withChanges<Device>({ ...fresh, ...dated }, changes);
}

/** A place that ends before the device would cannot hold it. */
const reaching = (place: Place | null, validTo: IsoDate | null): string | null =>
  place !== null && (place.validTo === null || (validTo !== null && validTo <= place.validTo)) ? place.id : null;

const earlier = (a: IsoDate | null, b: IsoDate | null): IsoDate | null =>
  a === null ? b : b === null || a < b ? a : b;
