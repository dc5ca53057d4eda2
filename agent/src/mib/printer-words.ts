import { fromOne } from './word.ts';

/** PrtMarkerSuppliesSupplyUnitTC (IANA-PRINTER-MIB). */
export const supplyUnits = new Map([
  [1, 'other'],
  [2, 'unknown'],
  [3, 'tenThousandthsOfInches'],
  [4, 'micrometers'],
  [7, 'impressions'],
  [8, 'sheets'],
  [11, 'hours'],
  [12, 'thousandthsOfOunces'],
  [13, 'tenthsOfGrams'],
  [14, 'hundrethsOfFluidOunces'],
  [15, 'tenthsOfMilliliters'],
  [16, 'feet'],
  [17, 'meters'],
  [18, 'items'],
  [19, 'percent'],
]);

/** PrtMarkerSuppliesClassTC. */
export const supplyClasses = new Map([
  [1, 'other'],
  [3, 'supplyThatIsConsumed'],
  [4, 'receptacleThatIsFilled'],
]);

/** PrtCapacityUnitTC: the unit of a tray. */
export const capacityUnits = new Map([
  [1, 'other'],
  [2, 'unknown'],
  [3, 'tenThousandthsOfInches'],
  [4, 'micrometers'],
  [8, 'sheets'],
  [16, 'feet'],
  [17, 'meters'],
  [18, 'items'],
  [19, 'percent'],
]);

/** PrtMarkerCounterUnitTC: what a page counter counts. */
export const counterUnits = new Map([
  [3, 'tenThousandthsOfInches'],
  [4, 'micrometers'],
  [5, 'characters'],
  [6, 'lines'],
  [7, 'impressions'],
  [8, 'sheets'],
  [9, 'dotRow'],
  [11, 'hours'],
  [16, 'feet'],
  [17, 'meters'],
]);

/** PrtAlertSeverityLevelTC. */
export const alertSeverities = new Map([
  [1, 'other'],
  [3, 'critical'],
  [4, 'warning'],
  [5, 'warningBinaryChangeEvent'],
]);

/** PrtAlertGroupTC. */
export const alertGroups = new Map([
  [1, 'other'],
  [2, 'unknown'],
  [3, 'hostResourcesMIBStorageTable'],
  [4, 'hostResourcesMIBDeviceTable'],
  ...[
    ...fromOne(
      'generalPrinter cover localization input output marker markerSupplies markerColorant mediaPath channel interpreter consoleDisplayBuffer consoleLights alert',
    ),
  ].map(([at, word]) => [at + 4, word] as const),
  [30, 'finDevice'],
  [31, 'finSupply'],
  [32, 'finSupplyMediaInput'],
  [33, 'finAttribute'],
]);
