import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type HostLinks, linksOf } from '../../src/status/links-of.ts';
import { parseLinkFigures } from '../../src/status/parse-link-figures.ts';
import { parseSending, sentFunction } from '../../src/status/parse-sending.ts';
import { pathsOf } from '../../src/status/paths-of.ts';

const now = new Date('2026-11-30T06:00:00Z');
const clock = now.toISOString();
const hour = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString();
const host = (name: string, role: string, more: Partial<HostLinks> = {}): HostLinks => ({
  ...{ host: name, role, reachable: true, sendsMegabits: 100, links: [] },
  ...{ throughputs: [], paths: [], pathsAt: clock, figuresAt: clock, ...more },
});
const silent = { reachable: false, sendsMegabits: null, pathsAt: null, figuresAt: null };
const paths = [{ bandwidthMbps: 1000 }, { bandwidthMbps: 200 }];
const came = (megabits: number, measuredAt = hour(1)) => ({
  throughputs: [{ from: 'dc1', megabits, offeredMegabits: 500, measuredAt }],
});
const link = (hosts: HostLinks[], declared = paths) =>
  linksOf(hosts, { paths: declared, now }).find(({ from, to }) => from === 'dc1' && to === hosts[1]?.host);

describe('the way from one host to another', () => {
  test('is what the sender pings and sends, and what the receiver measured', () => {
    const echoes = { links: [{ to: 'dc2', lossPercent: 0, latencyMilliseconds: 2.5 }] };
    expect(link([host('dc1', 'primary', echoes), host('dc2', 'backup', came(490))])).toEqual({
      ...{ from: 'dc1', to: 'dc2', lossPercent: 0, latencyMilliseconds: 2.5, lossReason: null, declaredMegabits: 1200 },
      ...{ throughputMegabits: 490, throughputOfferedMegabits: 500, throughputMeasuredAt: '2026-11-30T05:00:00.000Z' },
      ...{ throughputAgeSeconds: 3600, throughputReason: null },
      ...{ sendsMegabits: 100, headroomMegabits: 1100, headroomReason: null },
    });
  });

  test('has no more headroom than came through, when that was less than was asked for', () => {
    const of = (megabits: number) => link([host('dc1', 'primary'), host('dc2', 'backup', came(megabits))]);
    expect([of(150)?.headroomMegabits, of(400)?.headroomMegabits]).toEqual([150, 1100]);
    const busy = link([host('dc1', 'primary', { sendsMegabits: 1300 }), host('dc2', 'backup', came(150))]);
    expect(busy?.headroomMegabits).toBe(0);
  });

  test.each([
    ['was never measured', [host('dc1', 'primary'), host('dc2', 'backup')], ['never', null]],
    ['was measured too long ago', [host('dc1', 'primary'), host('dc2', 'backup', came(490, hour(14)))], ['old', null]],
    ['ends at a host that is silent', [host('dc1', 'primary'), host('dc2', 'backup', silent)], ['unreachable', null]],
    [
      'begins at a host that is silent',
      [host('dc1', 'primary', silent), host('dc2', 'backup', came(490))],
      [null, 'unreachable'],
    ],
    [
      'begins at a host whose cards could not be read',
      [host('dc1', 'primary', { sendsMegabits: null }), host('dc2', 'backup', came(490))],
      [null, 'unread'],
    ],
    ['leads to the witness', [host('dc1', 'primary'), host('dc3', 'witness')], ['witness', 'witness']],
  ])('that %s is unknown, with its reason', (_what, hosts, reasons) => {
    const found = link(hosts);
    expect([found?.throughputReason, found?.headroomReason]).toEqual(reasons);
    expect([found?.throughputMegabits === null, found?.headroomMegabits === null]).toEqual(
      reasons.map((reason) => reason !== null),
    );
  });

  test('has nothing to be measured against when no path is declared', () => {
    const found = link([host('dc1', 'primary'), host('dc2', 'backup', came(490))], []);
    expect(found).toMatchObject({ declaredMegabits: null, throughputReason: 'undeclared', headroomMegabits: null });
  });
});

describe('a path', () => {
  const ends = [{ host: 'dc1' }, { host: 'dc2' }];
  const path = { name: 'north', carrier: 'A', route: 'ring', bandwidthMbps: 1000, ends };
  const sees = (to: string, lossPercent: number) => ({
    paths: [{ path: 'north', to, lossPercent, latencyMilliseconds: lossPercent === 100 ? null : 2 }],
  });
  const state = (one: Partial<HostLinks>, two: Partial<HostLinks>, declared: { host: string }[] = ends) => {
    const hosts = [host('dc1', 'primary', one), host('dc2', 'backup', two), host('dc3', 'witness')];
    const [found] = pathsOf(hosts, [{ ...path, ends: declared }]);
    return [found?.state, found?.reason];
  };

  test('is told with what each site sees of it', () => {
    const hosts = [host('dc1', 'primary', sees('dc2', 0)), host('dc2', 'backup', sees('dc1', 0))];
    expect(pathsOf(hosts, [path])).toEqual([
      {
        ...{ path: 'north', carrier: 'A', route: 'ring', declaredMegabits: 1000, state: 'up', reason: null },
        ends: [
          { from: 'dc1', to: 'dc2', lossPercent: 0, latencyMilliseconds: 2, reason: null },
          { from: 'dc2', to: 'dc1', lossPercent: 0, latencyMilliseconds: 2, reason: null },
        ],
      },
    ]);
  });

  test.each([
    ['lost when one end gets no echo', sees('dc2', 0), sees('dc1', 100), ends, ['lost', null]],
    ['lossy when some are missing', sees('dc2', 20), sees('dc1', 0), ends, ['lossy', null]],
    ['lost although the other site is silent', sees('dc2', 100), silent, ends, ['lost', null]],
    ['unknown while a site is silent', sees('dc2', 0), silent, ends, ['unknown', 'unreachable']],
    ['unknown when a site did not ping it', sees('dc2', 0), {}, ends, ['unknown', 'never']],
    [
      'unknown when it was pinged long before the other figures',
      sees('dc2', 0),
      { ...sees('dc1', 0), pathsAt: hour(1) },
      ends,
      ['unknown', 'old'],
    ],
    ['unknown without ends', {}, {}, [], ['unknown', 'no-ends']],
    ['unknown with one end', sees('dc2', 0), {}, [{ host: 'dc1' }], ['unknown', 'one-end']],
  ])('is %s', (_what, one, two, declared, words) => {
    expect(state(one, two, declared)).toEqual(words);
  });

  test('is never well unless both sites say so', () => {
    const loss = fc.option(fc.integer({ min: 0, max: 100 }));
    const said = (to: string, value: number | null) => (value === null ? {} : sees(to, value));
    fc.assert(
      fc.property(loss, loss, (one, two) => {
        const well = one !== null && two !== null && one <= 5 && two <= 5;
        expect(state(said('dc2', one), said('dc1', two))[0] === 'up').toBe(well);
      }),
    );
  });
});

describe('what a host measured', () => {
  test('is read with carriers of any name, and a throughput without its time is none', () => {
    const text = `motcua_path_loss_percent{path="north",carrier="A } \\"B\\" \\\\",to="dc2"} 20
motcua_path_latency_milliseconds{path="north",carrier="A } \\"B\\" \\\\",to="dc2"} 1.5
motcua_path_metrics_timestamp_seconds 1795977666
motcua_host_metrics_timestamp_seconds 1795977670
motcua_link_throughput_megabits{from="dc2",to="dc1"} 497.01
motcua_link_throughput_offered_megabits{from="dc2",to="dc1"} 500
motcua_link_throughput_timestamp_seconds{from="dc2",to="dc1"} 1795977666
motcua_link_throughput_megabits{from="dc9",to="dc1"} 3
`;
    expect(parseLinkFigures(text)).toEqual({
      throughputs: [{ from: 'dc2', megabits: 497.01, offeredMegabits: 500, measuredAt: '2026-11-29T18:41:06.000Z' }],
      paths: [{ path: 'north', to: 'dc2', lossPercent: 20, latencyMilliseconds: 1.5 }],
      ...{ pathsAt: '2026-11-29T18:41:06.000Z', figuresAt: '2026-11-29T18:41:10.000Z' },
    });
  });

  test('of what it sends is the difference of two looks; one look, or a counter that began anew, is none', () => {
    expect(parseSending('100.50 1000000\n102.50 26000000\n')).toBe(100);
    expect([parseSending('100 5\n'), parseSending('100 5\n102 4\n'), parseSending('100 5\n100.1 9\n')]).toEqual([
      ...[null, null, null],
    ]);
    const { stdout } = spawnSync('sh', ['-c', `${sentFunction}\nsent`], { encoding: 'utf8' });
    if (process.platform === 'linux') expect(stdout).toMatch(/^[0-9.]+ [0-9]+\n$/);
  });

  test('may be anything, and never ends in a bug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        parseLinkFigures(text);
        parseLinkFigures(`motcua_path_loss_percent{${text}} 1`);
        parseSending(text);
      }),
    );
  });
});
