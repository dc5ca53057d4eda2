/** Grave, acute, tilde, hook above, dot below: the five tone marks. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Moves the tone mark of each syllable to its end, so that hoà and hòa, thuỵ and thụy are one. */
const foldTones = (text: string): string =>
  text.replace(
    /\p{L}[\p{L}\p{M}]*/gu,
    (syllable) => syllable.replace(tone, '') + (syllable.match(tone) ?? []).join(''),
  );

/** Types of units: how they are written in front of a name, and what the register calls the type. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^(?:phường|p\s*\.)\s*/, 'phuong'],
  [/^(?:thị trấn|tt\s*\.|tt\s+)\s*/, 'thi_tran'],
  [/^(?:thị xã|tx\s*\.|tx\s+)\s*/, 'thi_xa'],
  [/^(?:xã|x\s*\.)\s*/, 'xa'],
  [/^(?:quận|q\s*\.)\s*/, 'quan'],
  [/^(?:huyện|h\s*\.)\s*/, 'huyen'],
  [/^(?:sở)\s+/, 'so'],
];

/** What offices write in front of the name of their unit. */
const office =
  /^(?:(?:bộ phận (?:một cửa|tiếp nhận và trả kết quả(?: kết quả)?)|trung tâm phục vụ hành chính công|ủy ban nhân dân|ubnd|vp|văn phòng)\s*[-–:]?\s*)+/;

/** A unit's name as it is looked up: the type of unit in front, and the key of the rest. */
export interface UnitNameKey {
  /** As in `Unit.unitType`; null when the name has no such word. */
  type: string | null;
  key: string;
}

/**
 * The key of `domain/6-practice.md` F.1: NFC, lower case, position of the tone mark folded, Phường/Xã/TT. taken off. Tone
 * marks themselves and đ stay, numbers stay as written: "Phường 01" is not "Phường 1".
 */
export function unitNameKey(name: string): UnitNameKey {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/uỷ ban/g, 'ủy ban')
    .replace(/\s+/g, ' ')
    .trim();
  const text = plain.replace(office, '');
  const [prefix, type] = prefixes.find(([form]) => form.test(text)) ?? [/^/, null];
  const bare = text
    .replace(prefix, '')
    .replace(/\s*[-–]\s*/g, '-')
    .trim();
  // "Phường 1": the number alone is the name, but a lone number is a code elsewhere.
  return { type, key: foldTones((bare === '' ? text : bare).normalize('NFD')) };
}
