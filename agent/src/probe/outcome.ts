/** Why something could not be read; each is a code of the reason table. */
export type FailureReason =
  | 'tool-missing'
  | 'permission-denied'
  | 'not-read'
  | 'device-unreachable'
  | 'device-unreadable'
  | UsbFailureReason;

/** What the bus says of a device that should hang on it. */
type UsbFailureReason =
  | 'device-unplugged-or-off'
  | 'usb-printer-silent'
  | 'usb-not-recognised'
  | 'usb-over-current'
  | 'usb-not-authorized'
  | 'usb-not-configured';

export interface Failure {
  ok: false;
  reason: FailureReason;
  detail: string;
}

/** What came of touching the world: a value, or the reason there is none. Probes do not throw for what is expected. */
export type Outcome<T> = { ok: true; value: T } | Failure;

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** A failure; the detail is cut to what a report may carry. */
export const failure = (reason: FailureReason, detail: string): Failure => ({
  ok: false,
  reason,
  detail: detail.slice(0, 500),
});
