import type { WanLinkMonth, WanLinkRow, WanLinkView } from '@motcua/contract';
import type { Answer } from '../answer.ts';
import { type Section, table } from '../render/view.ts';
import {
  linkReasonTexts,
  linkStateTexts,
  linkUnknownTexts,
  linkVerdictTexts,
  linkTexts as texts,
} from '../texts/links.ts';

/** Every link, as it is now or was on a day. */
export function linksAnswer(data: { asOf: string | null; links: WanLinkRow[]; simulated: boolean }): Answer {
  const main = table<WanLinkRow>({
    rows: data.links,
    empty: texts.none,
    columns: [
      { key: 'id', words: texts.name, keep: true, value: ({ id }) => id },
      { key: 'units', words: texts.units, value: ({ units }) => units.join(', ') },
      { key: 'state', words: texts.state, value: ({ state }) => linkStateTexts[state] },
      { key: 'since', words: texts.since, type: 'instant', value: ({ since }) => since },
      { key: 'stateReason', words: texts.why, value: ({ stateReason }) => whyOf(stateReason) },
      { key: 'carrier', words: texts.carrier, value: ({ carrier }) => carrier },
      { key: 'contract', words: texts.contract, wide: true, value: ({ contract }) => contract },
      { key: 'bandwidthMbps', words: texts.bandwidth, type: 'number', value: (row) => row.bandwidthMbps },
      { key: 'targetPercent', words: texts.target, type: 'number', wide: true, value: (row) => row.targetPercent },
      { key: 'validFrom', words: texts.validFrom, type: 'date', wide: true, value: ({ validFrom }) => validFrom },
      { key: 'validTo', words: texts.validTo, type: 'date', wide: true, value: ({ validTo }) => validTo },
    ],
  });
  return { data, view: { simulated: data.simulated, sections: [main], main } };
}

/** One link, with its versions and when it was seen up or down. */
export function linkAnswer(data: WanLinkView): Answer {
  const facts: Section = {
    is: 'facts',
    facts: [
      { words: texts.name, value: `${data.id} · ${data.name}` },
      { words: texts.units, value: data.units.join(', ') },
      { words: texts.state, value: linkStateTexts[data.state] },
      { words: texts.since, value: data.since, type: 'instant' },
      { words: texts.why, value: whyOf(data.stateReason) },
      { words: texts.carrier, value: data.carrier },
      { words: texts.contract, value: data.contract },
      { words: texts.bandwidth, value: data.bandwidthMbps, type: 'number' },
      { words: texts.target, value: data.targetPercent, type: 'number' },
      { words: texts.validFrom, value: data.validFrom, type: 'date' },
      { words: texts.validTo, value: data.validTo, type: 'date' },
    ],
  };
  const versions = table<WanLinkView['versions'][number]>({
    title: texts.versions,
    rows: data.versions,
    columns: [
      { key: 'validFrom', words: texts.validFrom, type: 'date', value: ({ validFrom }) => validFrom },
      { key: 'validTo', words: texts.validTo, type: 'date', value: ({ validTo }) => validTo },
      { key: 'carrier', words: texts.carrier, value: ({ carrier }) => carrier },
      { key: 'contract', words: texts.contract, value: ({ contract }) => contract },
      { key: 'bandwidthMbps', words: texts.bandwidth, type: 'number', value: (row) => row.bandwidthMbps },
      { key: 'targetPercent', words: texts.target, type: 'number', value: (row) => row.targetPercent },
      { key: 'units', words: texts.units, value: ({ units }) => units.join(', ') },
    ],
  });
  const sights = table<WanLinkView['sights'][number]>({
    title: texts.sights,
    rows: data.sights,
    columns: [
      { key: 'state', words: texts.state, value: ({ state }) => linkStateTexts[state] },
      { key: 'from', words: texts.since, type: 'instant', value: ({ from }) => from },
      { key: 'to', words: texts.until, type: 'instant', value: ({ to }) => to },
    ],
  });
  return { data, view: { simulated: data.simulated, sections: [facts, versions, sights], main: versions } };
}

/** Why a state is not known, in words. */
const whyOf = (reason: string | null) => (reason === null ? null : (linkUnknownTexts[reason] ?? reason));

const hours = (seconds: number): number => Math.round(seconds / 360) / 10;

/** Every link over a month, a row for each part of it that is judged by itself; unknown time has a column of its own. */
export function availabilityAnswer(data: { month: string; links: WanLinkMonth[]; simulated: boolean }): Answer {
  const main = table<WanLinkMonth>({
    rows: data.links,
    empty: texts.none,
    columns: [
      { key: 'id', words: texts.name, keep: true, value: ({ id }) => id },
      { key: 'partFrom', words: texts.partFrom, type: 'date', value: ({ partFrom }) => partFrom },
      { key: 'partTo', words: texts.partTo, type: 'date', value: ({ partTo }) => partTo },
      { key: 'carrier', words: texts.carrier, value: ({ carrier }) => carrier },
      { key: 'contract', words: texts.contract, wide: true, value: ({ contract }) => contract },
      { key: 'upHours', words: texts.up, type: 'number', value: ({ upSeconds }) => hours(upSeconds) },
      { key: 'downHours', words: texts.down, type: 'number', value: ({ downSeconds }) => hours(downSeconds) },
      { key: 'unknownHours', words: texts.unseen, type: 'number', value: (row) => hours(row.unknownSeconds) },
      { key: 'leastPercent', words: texts.least, type: 'number', value: ({ leastPercent }) => leastPercent },
      { key: 'mostPercent', words: texts.most, type: 'number', value: ({ mostPercent }) => mostPercent },
      { key: 'outages', words: texts.outages, type: 'number', value: ({ outages }) => outages },
      { key: 'longest', words: texts.longest, type: 'number', wide: true, value: minutesOf },
      { key: 'targetPercent', words: texts.target, type: 'number', value: ({ targetPercent }) => targetPercent },
      { key: 'verdict', words: texts.verdict, value: ({ verdict }) => linkVerdictTexts[verdict] },
      { key: 'reason', words: texts.reason, value: ({ reason }) => linkReasonTexts[reason ?? ''] ?? reason },
    ],
  });
  return { data, view: { simulated: data.simulated, sections: [main], main } };
}

const minutesOf = ({ longestOutageSeconds }: WanLinkMonth): number => Math.ceil(longestOutageSeconds / 60);
