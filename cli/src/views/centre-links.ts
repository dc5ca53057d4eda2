import type { Words } from '@motcua/contract';
import type { Link, PathStatus, StackStatus } from '@motcua/infra';
import { type Section, table } from '../render/view.ts';
import { linkReasonTexts, pathReasonTexts, pathStateTexts, centreTexts as texts } from '../texts/centre.ts';

/** Each path between the sites, and every way from one host to another. */
export const linkSections = ({ links, paths }: Pick<StackStatus, 'links' | 'paths'>): Section[] => [
  ...(paths.length === 0 ? [] : [pathTable(paths)]),
  linkTable(links),
];

const pathTable = (paths: readonly PathStatus[]): Section =>
  table<PathStatus>({
    rows: paths,
    columns: [
      { key: 'path', words: texts.path, keep: true, value: ({ path }) => path },
      { key: 'carrier', words: texts.carrier, value: ({ carrier }) => carrier },
      { key: 'route', words: texts.route, wide: true, value: ({ route }) => route },
      { key: 'declared', words: texts.declared, type: 'number', value: ({ declaredMegabits }) => declaredMegabits },
      { key: 'state', words: texts.state, value: ({ state }) => pathStateTexts[state] },
      { key: 'lossPercent', words: texts.loss, type: 'number', value: worst('lossPercent') },
      { key: 'latency', words: texts.latency, type: 'number', value: worst('latencyMilliseconds') },
      {
        key: 'reason',
        words: texts.whyUnknown,
        value: ({ reason }) => (reason === null ? null : pathReasonTexts[reason]),
      },
    ],
  });

/** What the worse of both ends says; null where neither does. */
const worst =
  (key: 'lossPercent' | 'latencyMilliseconds') =>
  ({ ends }: PathStatus): number | null => {
    const known = ends.flatMap((end) => end[key] ?? []);
    return known.length === 0 ? null : Math.max(...known);
  };

const linkTable = (links: readonly Link[]): Section =>
  table<Link>({
    rows: links,
    columns: [
      { key: 'host', words: texts.linkFrom, keep: true, value: ({ from }) => from },
      { key: 'to', words: texts.linkTo, keep: true, value: ({ to }) => to },
      { key: 'lossPercent', words: texts.loss, type: 'number', value: ({ lossPercent }) => lossPercent },
      { key: 'latency', words: texts.latency, type: 'number', value: (link) => link.latencyMilliseconds },
      { key: 'declared', words: texts.declared, type: 'number', value: (link) => link.declaredMegabits },
      { key: 'throughput', words: texts.throughput, type: 'number', value: (link) => link.throughputMegabits },
      {
        key: 'offered',
        words: texts.offered,
        type: 'number',
        wide: true,
        value: (link) => link.throughputOfferedMegabits,
      },
      { key: 'measuredAge', words: texts.measuredAge, type: 'number', value: ageMinutes },
      {
        key: 'measuredAt',
        words: texts.measuredAt,
        type: 'instant',
        wide: true,
        value: (link) => link.throughputMeasuredAt,
      },
      { key: 'sends', words: texts.sends, type: 'number', wide: true, value: ({ sendsMegabits }) => sendsMegabits },
      { key: 'headroom', words: texts.headroom, type: 'number', value: ({ headroomMegabits }) => headroomMegabits },
      { key: 'reason', words: texts.whyUnknown, value: whyUnknown },
    ],
  });

const ageMinutes = ({ throughputAgeSeconds: age }: Link): number | null => (age === null ? null : Math.round(age / 60));

function whyUnknown({ lossReason, throughputReason, headroomReason }: Link): Words | null {
  const words = [...new Set([lossReason, throughputReason, headroomReason])].flatMap((reason) =>
    reason === null ? [] : [linkReasonTexts[reason]],
  );
  if (words.length === 0) return null;
  return { vi: words.map(({ vi }) => vi).join('; '), en: words.map(({ en }) => en).join('; ') };
}
