import { healthOf, reasonOf, reasonRow, type Standard } from '@motcua/contract';

/** What a printer on port 9100 says, whatever language it says it in. */
export interface RawState {
  state: 'ready' | 'attention' | 'stopped' | 'silent';
  /** What is not as it should be, in the words of the language's manual. */
  stateReasons: string[];
  reasons: string[];
  /** Words of the printer's display. */
  message: string | null;
}

const isDown = (code: string): boolean => reasonRow(code)?.health === 'down';

/** Codes of keywords. That it is offline is left out where something says why. */
export function codesOf(standard: Standard, keywords: readonly string[]): string[] {
  const codes = [...new Set(keywords.flatMap((keyword) => reasonOf(standard, keyword)?.code ?? []))];
  const causes = codes.filter((code) => code !== 'printer-offline');
  return causes.some(isDown) ? causes : codes;
}

/** Pure: the state that reasons amount to. */
export function toRawState(stateReasons: string[], reasons: string[], message: string | null = null): RawState {
  const health = healthOf(reasons);
  const state = health === 'ok' ? 'ready' : health === 'down' ? 'stopped' : 'attention';
  return { state, stateReasons, reasons, message };
}
