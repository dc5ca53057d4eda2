/** What the decoder takes at most. A real office printer sends 164 attributes with 5,000 values in 102 kB. */
export interface IppLimits {
  bytes: number;
  groups: number;
  values: number;
  depth: number;
}

export const defaultIppLimits: IppLimits = { bytes: 1_048_576, groups: 2_048, values: 65_536, depth: 8 };
