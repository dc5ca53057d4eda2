import type { RawProbeResult } from '@motcua/agent';
import type { Answer } from '../answer.ts';
import { factsView } from '../render/view.ts';
import { columnTexts as heads } from '../texts/columns.ts';
import { otherProbeTexts as texts } from '../texts/probe-others.ts';
import { reasonsIn } from './devices.ts';

/** One printer as it was read. */
export const rawProbeAnswer = (data: RawProbeResult): Answer => ({
  data,
  view: factsView([
    { words: heads.device, value: data.address },
    { words: texts.language, value: data.model },
    { words: heads.state, value: data.state },
    { words: heads.health, value: data.health, type: 'health' },
    { words: heads.reasons, value: reasonsIn(data.reasons) },
    { words: heads.raw, value: data.stateReasons.join(', ') || null },
    { words: texts.message, value: data.message },
  ]),
});
