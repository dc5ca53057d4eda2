import type { IppAttributes } from '../../probe/ipp/message.ts';
import { keyLists, listNumber } from './ipp-values.ts';

/** RFC 3805, prtInputCurrentLevel: at least one sheet is left. */
const someLeft = -3;

/** A tray that is filled by hand when it is needed, and empty otherwise (RFC 3805, PrtInputTypeTC). */
const manual = /^sheetFeedManual$/i;

/**
 * Pure: `media-empty` of a printer that warns, and has paper in another tray, is the matter of that tray; of a tray
 * for feeding by hand it is none. A printer that cannot print says `-error`, stops, or asks for paper.
 */
export function withTrays(codes: readonly string[], keywords: readonly string[], attributes: IppAttributes): string[] {
  const warned = keywords.some((keyword) => /^media-empty-(report|warning)$/.test(keyword));
  const needed = keywords.some((keyword) => /^media-(empty$|empty-error|needed)/.test(keyword));
  if (!codes.includes('media-empty') || !warned || needed) return [...codes];
  const trays = keyLists(attributes, 'printer-input-tray').map((list) => ({
    level: listNumber(list, 'level'),
    byHand: manual.test(list.get('type') ?? ''),
  }));
  const filled = trays.some(({ level, byHand }) => !byHand && level !== null && (level > 0 || level === someLeft));
  if (!filled) return [...codes];
  const empty = trays.some(({ level, byHand }) => level === 0 && !byHand);
  return codes.flatMap((code) => (code !== 'media-empty' ? [code] : empty ? ['input-tray-empty'] : []));
}
