import type { Link, PathStatus, StackStatus } from '@motcua/infra';
import { expect, test } from 'vitest';
import { painter } from '../../src/render/paint.ts';
import { renderView } from '../../src/render/render-view.ts';
import { linkSections } from '../../src/views/centre-links.ts';

const link: Link = {
  ...{ from: 'dc1', to: 'dc2', lossPercent: 0, latencyMilliseconds: 2.5, lossReason: null, declaredMegabits: 1200 },
  ...{ throughputMegabits: 490.5, throughputOfferedMegabits: 500, throughputMeasuredAt: '2026-11-30T05:00:00.000Z' },
  ...{ throughputAgeSeconds: 3600, throughputReason: null },
  ...{ sendsMegabits: 12.5, headroomMegabits: 1187.5, headroomReason: null },
};
const nothing = {
  ...{ lossPercent: null, latencyMilliseconds: null, throughputMegabits: null, throughputOfferedMegabits: null },
  ...{ sendsMegabits: null, headroomMegabits: null },
};
const old = { ...link, ...nothing, from: 'dc2', to: 'dc1', throughputAgeSeconds: 50_400 };
const path: PathStatus = {
  ...{ path: 'north', carrier: 'Nhà mạng A', route: 'ring', declaredMegabits: 1000, state: 'lost', reason: null },
  ends: [
    { from: 'dc1', to: 'dc2', lossPercent: 100, latencyMilliseconds: null, reason: null },
    { from: 'dc2', to: 'dc1', lossPercent: 0, latencyMilliseconds: 3, reason: null },
  ],
};
const shown: Pick<StackStatus, 'links' | 'paths'> = {
  links: [link, { ...old, lossReason: 'unreachable', throughputReason: 'old', headroomReason: 'unreachable' }],
  paths: [path, { ...path, path: 'south', state: 'unknown', reason: 'no-ends', ends: [] }],
};

test.each(['vi', 'en'] as const)(
  'links and paths, and why some of it is unknown, as a person reads it in %s',
  (language) => {
    const style = { language, columns: 200, wide: false, paint: painter(false) } as const;
    expect(renderView({ simulated: false, sections: linkSections(shown) }, style)).toMatchSnapshot();
  },
);
