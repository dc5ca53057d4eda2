import { fromOne } from './word.ts';

/** Runs of PrtAlertCodeTC (IANA-PRINTER-MIB): each begins at its number and goes up by one. */
const runs: readonly (readonly [number, string])[] = [
  [
    1,
    'other unknown coverOpen coverClosed interlockOpen interlockClosed configurationChange jam subunitMissing subunitLifeAlmostOver subunitLifeOver subunitAlmostEmpty subunitEmpty subunitAlmostFull subunitFull subunitNearLimit subunitAtLimit subunitOpened subunitClosed subunitTurnedOn subunitTurnedOff subunitOffline subunitPowerSaver subunitWarmingUp subunitAdded subunitRemoved subunitResourceAdded subunitResourceRemoved subunitRecoverableFailure subunitUnrecoverableFailure subunitRecoverableStorageError subunitUnrecoverableStorageError subunitMotorFailure subunitMemoryExhausted subunitUnderTemperature subunitOverTemperature subunitTimingFailure subunitThermistorFailure',
  ],
  [501, 'doorOpen doorClosed powerUp powerDown printerNMSReset printerManualReset printerReadyToPrint'],
  [
    801,
    'inputMediaTrayMissing inputMediaSizeChange inputMediaWeightChange inputMediaTypeChange inputMediaColorChange inputMediaFormPartsChange inputMediaSupplyLow inputMediaSupplyEmpty inputMediaChangeRequest inputManualInputRequest inputTrayPositionFailure inputTrayElevationFailure inputCannotFeedSizeSelected',
  ],
  [901, 'outputMediaTrayMissing outputMediaTrayAlmostFull outputMediaTrayFull outputMailboxSelectFailure'],
  [
    1001,
    'markerFuserUnderTemperature markerFuserOverTemperature markerFuserTimingFailure markerFuserThermistorFailure markerAdjustingPrintQuality',
  ],
  [
    1101,
    'markerTonerEmpty markerInkEmpty markerPrintRibbonEmpty markerTonerAlmostEmpty markerInkAlmostEmpty markerPrintRibbonAlmostEmpty markerWasteTonerReceptacleAlmostFull markerWasteInkReceptacleAlmostFull markerWasteTonerReceptacleFull markerWasteInkReceptacleFull markerOpcLifeAlmostOver markerOpcLifeOver markerDeveloperAlmostEmpty markerDeveloperEmpty markerTonerCartridgeMissing',
  ],
  [
    1301,
    'mediaPathMediaTrayMissing mediaPathMediaTrayAlmostFull mediaPathMediaTrayFull mediaPathCannotDuplexMediaSelected',
  ],
  [
    1501,
    'interpreterMemoryIncrease interpreterMemoryDecrease interpreterCartridgeAdded interpreterCartridgeDeleted interpreterResourceAdded interpreterResourceDeleted interpreterResourceUnavailable',
  ],
  [1509, 'interpreterComplexPageEncountered'],
  [1801, 'alertRemovalOfBinaryChangeEntry'],
];

/** PrtAlertCodeTC by number. */
export const alertCodes: ReadonlyMap<number, string> = new Map(
  runs.flatMap(([first, words]) => [...fromOne(words)].map(([at, word]) => [first + at - 1, word] as const)),
);
