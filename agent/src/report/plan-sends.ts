/** What the sender knows of the outbox and of the line. */
export interface SendSituation<Waiting extends { order: number }> {
  /** Oldest first. */
  waiting: readonly Waiting[];
  /** Orders of the reports sent since the connection was made or the last resend, and not acknowledged. */
  sent: ReadonlySet<number>;
  /** How many may be under way. */
  window: number;
}

/** What to send next, in order, without ever overtaking; never more under way than the window lets. */
export function planSends<Waiting extends { order: number }>({
  waiting,
  sent,
  window,
}: SendSituation<Waiting>): Waiting[] {
  const underWay = waiting.filter(({ order }) => sent.has(order));
  const last = underWay.at(-1)?.order ?? 0;
  const behind = waiting.filter(({ order }) => order > last);
  return behind.slice(0, Math.max(0, window - underWay.length));
}

/** How long to wait for an acknowledgement before sending again: longer each time, for a hub that is down or slow. */
export const resendAfterMs = ({ resends, ackMs }: { resends: number; ackMs: number }): number =>
  Math.min(ackMs * 2 ** Math.min(resends, 10), Math.max(ackMs, 300_000));
