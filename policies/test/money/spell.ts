const names = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');

/** A second reading of amounts, from the digits as they stand on paper, for the tests only. */
export function spell(amount: number): string {
  const text = String(amount);
  if (amount === 0) return 'Không đồng';
  const padded = text.padStart(Math.ceil(text.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  let sentence = '';
  for (const [at, group] of groups.entries()) {
    const place = groups.length - 1 - at;
    if (group !== '000') sentence += ` ${threeDigits(group, at === 0)}${['', ' nghìn', ' triệu'][place % 3]}`;
    // A billion is said once, also where nothing but zeros stands before it in its own three groups.
    if (place % 3 === 0 && place > 0) sentence += ' tỷ';
  }
  const tidy = sentence.trim().replaceAll(/ +/g, ' ');
  return `${tidy[0]?.toUpperCase()}${tidy.slice(1)} đồng`;
}

function threeDigits(group: string, first: boolean): string {
  const pattern = group
    .replace(/^(\d)(\d)(\d)$/, (_, hundreds: string, tens: string, ones: string) =>
      [`${names[Number(hundreds)]} trăm`, `${names[Number(tens)]} mươi`, names[Number(ones)]].join(' '),
    )
    .replace(/không mươi không$/, '')
    .replace('không mươi', 'linh')
    .replace('một mươi', 'mười')
    .replace(/mươi không$/, 'mươi')
    .replace(/mười không$/, 'mười')
    .replace(/mươi một$/, 'mươi mốt')
    .replace(/mươi bốn$/, 'mươi tư')
    .replace(/(mươi|mười) năm$/, '$1 lăm');
  return first ? pattern.replace(/^không trăm (linh )?/, '') : pattern;
}
