import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCluster } from '../../src/status/parse-cluster.ts';
import { parseFigures } from '../../src/status/parse-figures.ts';

describe('what a site says of its services', () => {
  test('is read from its figures', () => {
    const text = `motcua_host_certificate_expiry_timestamp_seconds{file="/a.pem"} 1800000000
motcua_link_loss_percent{to="dc2"} 0
motcua_link_latency_milliseconds{to="dc2"} 0.4
motcua_link_loss_percent{to="dc3"} 100
motcua_etcd_healthy 1
motcua_hub_ready 0
motcua_backup_newest_timestamp_seconds 1795977666
`;
    expect(parseFigures(text)).toEqual({
      ...{ etcdHealthy: true, hubReady: false, backupAt: '2026-11-29T18:41:06.000Z' },
      certificates: [{ file: '/a.pem', expiresAt: '2027-01-15T08:00:00.000Z' }],
      links: [
        { to: 'dc2', lossPercent: 0, latencyMilliseconds: 0.4 },
        { to: 'dc3', lossPercent: 100, latencyMilliseconds: null },
      ],
    });
  });

  test('is unknown where it says nothing, and no backup is no time', () => {
    expect(parseFigures('motcua_backup_newest_timestamp_seconds 0')).toMatchObject({
      ...{ etcdHealthy: null, hubReady: null, backupAt: null },
    });
  });

  test('is who leads, who is in step, and how far who is behind', () => {
    const members = [
      { name: 'dc1', role: 'leader', state: 'running', timeline: 3 },
      { name: 'dc2', role: 'sync_standby', state: 'streaming', timeline: 3, lag: 16 },
      { name: 'dc9', role: 'replica', state: 'starting', lag: 'unknown' },
    ];
    expect(parseCluster(JSON.stringify({ members }))).toEqual([
      { host: 'dc1', role: 'primary', state: 'running', timeline: 3, lagBytes: null },
      { host: 'dc2', role: 'synchronous', state: 'streaming', timeline: 3, lagBytes: 16 },
      { host: 'dc9', role: 'replica', state: 'starting', timeline: null, lagBytes: null },
    ]);
    expect(parseCluster('upstream failed')).toBe(null);
  });

  test('may be anything, and never ends in a bug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        parseFigures(text);
        parseCluster(text);
      }),
    );
  });
});
