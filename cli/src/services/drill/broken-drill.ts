import { fill, type Language } from '@motcua/contract';
import { type BrokenDrill, type DrillResult, drillSteps } from '@motcua/infra';
import { evidenceTexts as texts } from '../../texts/drill.ts';

/** Whether a drill was broken off. */
export const isBroken = (drill: DrillResult | BrokenDrill): drill is BrokenDrill => 'brokenOff' in drill;

/** Where a drill was broken off, and why. */
export const sayBroken = ({ brokenOff: { step, code, why } }: BrokenDrill, language: Language): string =>
  fill(texts.broken[language], { step: drillSteps[step].what[language], code, why: why[language] });
