import { isNoFault, reasonOf } from '@motcua/contract';
import type { IppAttributes } from '../../probe/ipp/message.ts';
import { keyLists } from './ipp-values.ts';

/** Reasons that say that something is wrong, and not what. */
const bare = (code: string): boolean => /^printer-(other|error|stopped)$/.test(code);

/**
 * Pure: what the alert table means, for a printer that says only that something is wrong. One that says nothing is
 * well whatever stands there: tables hold rows for sleep, power-up and empty manual trays (as with SNMP).
 */
export function withAlerts(codes: readonly string[], attributes: IppAttributes): string[] {
  if (codes.length === 0 || !codes.every(bare)) return [...codes];
  const told = keyLists(attributes, 'printer-alert').flatMap((alert) =>
    /^(critical|warning)/i.test(alert.get('severity') ?? '') ? reasonOfAlert(alert.get('code') ?? '') : [],
  );
  // What stopped it is not said by a row that explains less; an unknown word is, by any row.
  return [...new Set([...told, ...codes.filter((code) => told.length === 0 || code === 'printer-stopped')])];
}

/** PWG 5100.9, 5.1: codes are those of RFC 3805 (`coverOpen`); as keywords they have hyphens. */
function reasonOfAlert(code: string): string[] {
  const keyword = code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (isNoFault(keyword)) return [];
  const row =
    reasonOf('RFC 3805', code) ??
    reasonOf('RFC 8011', keyword) ??
    reasonOf('PWG 5100.9', keyword) ??
    reasonOf('RFC 8011', `media-${keyword}`); // jam
  return row === undefined || bare(row.code) ? [] : [row.code];
}
