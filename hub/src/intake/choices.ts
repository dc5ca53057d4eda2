import { type DeviceKind, type Language, reasonRow } from '@motcua/contract';
import { choiceTexts } from './texts.ts';

export type ChoiceId = keyof typeof choiceTexts;

const paper = ['media-jam', 'media-empty', 'toner-low', 'printer-offline', 'cover-open', 'no-power'] as const;
const scan = ['scanner-unplugged', 'scanner-jammed', 'streaks', 'no-power'] as const;
const pc = ['no-power', 'slow', 'no-network', 'screen', 'software'] as const;
const small = ['no-power', 'not-recognised'] as const;

/** What can be wrong with a device of each kind, the likeliest first; every list ends with something else. */
const byKind: Readonly<Record<DeviceKind, readonly ChoiceId[]>> = {
  printer: paper,
  photocopier: paper,
  multifunction: [...paper, 'scanner-unplugged', 'streaks'],
  scanner: scan,
  pc,
  citizen_pc: pc,
  queue_machine: ['no-tickets', 'media-empty', 'media-jam', 'no-power'],
  rating_device: ['no-power', 'no-network', 'screen'],
  ups: ['ups-replace-battery', 'no-power'],
  switch: ['no-network', 'no-power'],
  router: ['no-network', 'no-power'],
  signing_token: small,
  other: small,
};

/** The choices of a kind. */
export const choicesOf = (kind: DeviceKind): readonly ChoiceId[] => [...byKind[kind], 'else'];

/** A choice as it was sent; null for what the form of that kind does not have. */
export const choiceOf = (kind: DeviceKind, id: string): ChoiceId | null =>
  choicesOf(kind).find((choice) => choice === id) ?? null;

/** What a choice and words are in a report: a reason code where one says the same, else words. */
export function toReport(
  choice: ChoiceId,
  { text, language }: { text: string | null; language: Language },
): { reason: string | null; text: string | null } {
  if (reasonRow(choice) !== undefined) return { reason: choice, text };
  if (choice === 'else') return { reason: null, text };
  const words = choiceTexts[choice][language];
  return { reason: null, text: text === null ? words : `${words}. ${text}` };
}
