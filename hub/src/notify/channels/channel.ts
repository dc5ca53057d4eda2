import type { ChannelKind, ChannelTrouble, Language, Notice } from '@motcua/contract';

/** A message as channels get it; each try of it is the same in everything. */
export interface Outgoing {
  address: string;
  /** Names the message for the other end, so that one that comes twice is known. */
  tracking: string;
  createdAt: string;
  language: Language;
  subject: string;
  text: string;
  notices: readonly Notice[];
}

/** Why a try failed, in words of the other end. */
export class ChannelFailure extends Error {
  /** No other try would go better. */
  readonly final: boolean;
  /** How long the other end asks to wait. */
  readonly retryMs: number | null;

  constructor(detail: string, { final = false, retryMs = null }: { final?: boolean; retryMs?: number | null } = {}) {
    super(detail.slice(0, 500));
    this.name = 'ChannelFailure';
    this.final = final;
    this.retryMs = retryMs;
  }
}

/** One way out of the hub. */
export interface Channel {
  kind: ChannelKind;
  /** What it lacks; null when it works. */
  trouble: ChannelTrouble | null;
  /** Throws an ExpectedError where it would never send to an address. */
  check(address: string): void;
  /** Settles when the other end has acknowledged it; else throws, a ChannelFailure where it is known why. */
  send(outgoing: Outgoing, signal: AbortSignal): Promise<void>;
}

/** What a failed try says in lists; never longer than a line. */
export const failureText = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 500);
