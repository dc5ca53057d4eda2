import type { UpsProbeResult } from '@motcua/agent';
import type { Answer } from '../answer.ts';
import { factsView } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { probeTexts } from '../texts/probe.ts';
import { otherProbeTexts as texts } from '../texts/probe-others.ts';
import { reasonsIn } from './devices.ts';

/** One UPS as it was read. */
export const upsProbeAnswer = (data: UpsProbeResult): Answer => ({
  data,
  view: factsView([
    { words: heads.device, value: data.address },
    { words: probeTexts.vendor, value: data.vendor },
    { words: probeTexts.model, value: data.model },
    { words: probeTexts.serial, value: data.serial },
    { words: heads.state, value: data.state },
    { words: heads.health, value: data.health, type: 'health' },
    { words: heads.reasons, value: reasonsIn(data.reasons) },
    { words: heads.raw, value: data.stateReasons.join(', ') || null },
    { words: texts.message, value: data.message },
    { words: probeTexts.battery, value: data.ups.batteryChargePercent, type: 'number' },
    { words: probeTexts.runtime, value: data.ups.runtimeMinutes, type: 'number' },
    { words: probeTexts.load, value: data.ups.loadPercent, type: 'number' },
    { words: probeTexts.onBattery, value: data.ups.onBattery, type: 'flag' },
    { words: probeTexts.replaceBattery, value: data.ups.replaceBattery, type: 'flag' },
    { words: texts.inputVoltage, value: data.ups.inputVoltage, type: 'number' },
    { words: texts.batteryVoltage, value: data.ups.batteryVoltage, type: 'number' },
  ]),
});
