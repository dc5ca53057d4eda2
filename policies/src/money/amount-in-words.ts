const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const digit = (value: number): string => digits[value] ?? '';
/** Thousands within a billion; a billion (tỷ) begins again with what is above it. */
const scales = ['', 'nghìn', 'triệu'] as const;
const billion = 1_000_000_000;

/**
 * An amount of đồng in words, as papers write it: "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng".
 * Takes whole numbers from 0 to `Number.MAX_SAFE_INTEGER`; anything else is a mistake of the caller.
 */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} is not an amount of whole đồng`);
  const words = `${amount === 0 ? digit(0) : readWhole(amount, false).join(' ')} đồng`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `inner` is what follows a larger part, so that its zeros are read. */
function readWhole(amount: number, inner: boolean): string[] {
  const above = Math.floor(amount / billion);
  const below = amount % billion;
  if (above === 0) return readBelowBillion(below, inner);
  return [...readWhole(above, inner), 'tỷ', ...readBelowBillion(below, true)];
}

function readBelowBillion(amount: number, inner: boolean): string[] {
  const words: string[] = [];
  for (const power of [2, 1, 0] as const) {
    const group = Math.floor(amount / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...readGroup(group, inner || words.length > 0));
    if (power > 0) words.push(scales[power]);
  }
  return words;
}

function readGroup(group: number, inner: boolean): string[] {
  const [hundreds, rest] = [Math.floor(group / 100), group % 100];
  const withHundreds = hundreds > 0 || inner;
  return [...(withHundreds ? [digit(hundreds), 'trăm'] : []), ...readBelowHundred(rest, withHundreds)];
}

function readBelowHundred(rest: number, withHundreds: boolean): string[] {
  const [tens, ones] = [Math.floor(rest / 10), rest % 10];
  if (rest === 0) return [];
  if (tens === 0) return [...(withHundreds ? ['linh'] : []), digit(ones)];
  const ten = tens === 1 ? ['mười'] : [digit(tens), 'mươi'];
  return ones === 0 ? ten : [...ten, readOnes(ones, tens)];
}

/** Ones sound different after tens: mốt, tư, lăm. */
function readOnes(ones: number, tens: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  return ones === 5 ? 'lăm' : digit(ones);
}
