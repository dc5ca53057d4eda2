/** A piece of a paper, in the order of reading. */
export type Block =
  | { is: 'title'; text: string }
  | { is: 'summary'; text: string }
  | { is: 'basis'; text: string }
  | { is: 'addressee'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'text'; text: string }
  | {
      is: 'table';
      heads: readonly string[];
      rows: readonly (readonly string[])[];
      widths: readonly number[];
      right: readonly number[];
    }
  | { is: 'signatures'; recipients: readonly string[]; signer: string; name: string }
  | { is: 'annex'; text: string };

/** A paper of an authority, as Decree 30/2020 lays it out. */
export interface Paper {
  superior: string;
  body: string;
  number: string;
  placeAndDate: string;
  /** Stands at the top of every page; null where everything is real. */
  marking: string | null;
  blocks: Block[];
}
