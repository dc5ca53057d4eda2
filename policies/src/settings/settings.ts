import type { IsoDate, SourcePoint } from '@motcua/inventory';
import type { FactValue } from '../facts/fact.ts';
import type { Pack, Period } from '../standard.ts';

/** Whom a setting is about: a unit by the code it has on the first day, with what is below it or without; no unit is all. */
export interface Target {
  unit: string | null;
  subtree: boolean;
}

/** Numbers of a pack that an installation sets otherwise. */
export interface ParameterSet extends Target {
  name: string;
  pack: string;
  valid: Period;
  reason: string;
  values: Readonly<Record<string, FactValue>>;
  /** Where it is written; null in the hub. */
  at: SourcePoint | null;
}

/** An office lets a unit off a standard, from a day to the day before `expiry`. */
export interface Waiver extends Target {
  id: string;
  standard: string;
  reason: string;
  /** The office that decided, never a person. */
  approver: string;
  decision: string;
  from: IsoDate;
  expiry: IsoDate;
  at: SourcePoint | null;
}

/** What an installation says about standards beside its register. */
export interface PolicySettings {
  /** Packs of its own. */
  packs: readonly Pack[];
  /** Names of the packs it is judged by; null when it has not chosen. */
  chosen: readonly string[] | null;
  parameters: readonly ParameterSet[];
  waivers: readonly Waiver[];
}

export const noSettings: PolicySettings = { packs: [], chosen: null, parameters: [], waivers: [] };
