import { procurementFlagTexts } from '../texts/procurement.ts';
import { switchFlag, textFlag, textsFlag } from './define.ts';
import { hubFlags } from './hub.ts';

/** Which units, and what an installation decided about prices. */
export const gapFlags = {
  unit: textFlag({ words: procurementFlagTexts.unit, helpValue: 'CODE' }),
  parameters: textFlag({ words: procurementFlagTexts.parameters, helpValue: 'FILE' }),
};

/** The same, with the money there is. */
export const allocationFlags = {
  ...gapFlags,
  budget: textsFlag({ words: procurementFlagTexts.budget, helpValue: 'LINE=AMOUNT|FILE' }),
  'same-owner': switchFlag(procurementFlagTexts.sameOwner),
};

/** By which paper something was decided, and why. */
export const decisionFlags = {
  ...hubFlags,
  document: textFlag({ words: procurementFlagTexts.document }),
  reason: textFlag({ words: procurementFlagTexts.reason }),
};
