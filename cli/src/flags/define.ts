import { ExpectedError, type Words } from '@motcua/contract';
import { Args, Flags } from '@oclif/core';

/** Every flag and argument carries its text in both languages; help is ours, because the library's is English. */
type Texts = { words: Words };

/** A flag with a text value. */
export const textFlag = Flags.custom<string, Texts>({ helpValue: 'TEXT' });

/** The same, which may be given several times. */
export const textsFlag = Flags.custom<string, Texts>({ helpValue: 'TEXT', multiple: true, multipleNonGreedy: true });

/** A flag that is there or not. */
export const switchFlag = (words: Words) => Object.assign(Flags.boolean(), { words });

/** A flag whose value is one of a list. */
export const choiceFlag = <const Choice extends string>(choices: readonly Choice[]) =>
  Flags.custom<Choice, Texts>({
    helpValue: choices.join('|'),
    // The library's types cannot follow a parser that is generic itself.
    parse: (async (value: string, _context: unknown, { name }: { name: string }) =>
      oneOf(choices, value, `--${name}`)) as never,
  });

/** A flag whose value is a whole number within limits. */
export const numberFlag = ({ min, max }: { min: number; max: number }) =>
  Flags.custom<number, Texts>({
    helpValue: 'N',
    parse: async (value, _context, { name }) => wholeNumber(value, { min, max, where: `--${name}` }),
  });

/** An argument with a text value. */
export const textArg = (words: Words) => Object.assign(Args.string({ required: true, ignoreStdin: true }), { words });

/** The same, when it may be left out. */
export const optionalArg = (words: Words) => Object.assign(Args.string({ ignoreStdin: true }), { words });

/** The value, when it is one of the choices. */
export function oneOf<Choice extends string>(choices: readonly Choice[], value: string, where: string): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new ExpectedError('E_CHOICE_INVALID', { where, value: value.slice(0, 60), choices: choices.join(', ') });
}

/** A whole number within limits; what Number() would make of "" or "1e3" is not one. */
export function wholeNumber(value: string, { min, max, where }: { min: number; max: number; where: string }): number {
  const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new ExpectedError('E_NUMBER_INVALID', { where, min, max, value: value.slice(0, 40) });
}
