/** PrtMarkerSuppliesTypeTC (IANA-PRINTER-MIB), by number from 1. */
const supplyTypes =
  'other unknown toner wasteToner ink inkCartridge inkRibbon wasteInk opc developer fuserOil solidWax ribbonWax wasteWax fuser coronaWire fuserOilWick cleanerUnit fuserCleaningPad transferUnit tonerCartridge fuserOiler water wasteWater glueWaterAdditive wastePaper bindingSupply bandingSupply stitchingWire shrinkWrap paperWrap staples inserts covers'.split(
    ' ',
  );

/** The word for a type of supply; null for a number that is not there or not in the table. */
export const supplyType = (raw: number | null): string | null => (raw === null ? null : (supplyTypes[raw - 1] ?? null));

/** Bits of hrPrinterDetectedErrorState, the highest bit of the first octet first (RFC 2790). */
const errorBits = [
  'lowPaper',
  'noPaper',
  'lowToner',
  'noToner',
  'doorOpen',
  'jammed',
  'offline',
  'serviceRequested',
  'inputTrayMissing',
  'outputTrayMissing',
  'markerSupplyMissing',
  'outputNearFull',
  'outputFull',
  'inputTrayEmpty',
  'overduePreventMaint',
] as const;

/** Names of the bits that are set. The octets count, never a text of them: 0x20 is low toner, and a space. */
export const errorFlags = (octets: Uint8Array): string[] =>
  errorBits.filter((_name, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
