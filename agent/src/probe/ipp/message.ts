/** One value of an IPP attribute, by what it is made of. */
export type IppValue =
  | { is: 'integer'; tag: number; value: number }
  | { is: 'boolean'; tag: number; value: boolean }
  | { is: 'text'; tag: number; value: string; language: string | null }
  | { is: 'octets'; tag: number; value: Uint8Array }
  | { is: 'date'; tag: number; value: string }
  | { is: 'resolution'; tag: number; x: number; y: number; unit: number }
  | { is: 'range'; tag: number; lower: number; upper: number }
  | { is: 'collection'; tag: number; members: IppAttributes }
  /** Out-of-band: there is an attribute, but no value (unsupported, unknown, no-value; RFC 8010, 3.8). */
  | { is: 'none'; tag: number };

export type IppAttributes = ReadonlyMap<string, readonly IppValue[]>;

export interface IppGroup {
  tag: number;
  attributes: IppAttributes;
}

/** An IPP answer taken apart; `status` is the operation id when it is a request. */
export interface IppMessage {
  version: string;
  status: number;
  requestId: number;
  groups: readonly IppGroup[];
}
