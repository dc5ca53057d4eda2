import { describe, expect, test } from 'vitest';
import { type LabSituation, planLabDown, planLabUp } from '../../src/lab/plan-lab.ts';

const dc1 = { name: 'dc1', address: '10.77.0.11' };
const dc2 = { name: 'dc2', address: '10.77.0.12' };
const nothing: LabSituation = {
  hasRoot: false,
  hasKeys: false,
  hasBridge: false,
  hasFolder: false,
  hosts: [
    { ...dc1, hasFiles: false, pid: null },
    { ...dc2, hasFiles: false, pid: null },
  ],
};
const whole: LabSituation = {
  hasRoot: true,
  hasKeys: true,
  hasBridge: true,
  hasFolder: true,
  hosts: [
    { ...dc1, hasFiles: true, pid: 11 },
    { ...dc2, hasFiles: true, pid: 12 },
  ],
};
const kinds = (steps: { kind: string; host?: { name: string } }[]) =>
  steps.map(({ kind, host }) => (host === undefined ? kind : `${kind} ${host.name}`));

describe('the plan of a lab', () => {
  test('makes everything on a bare machine', () => {
    expect(kinds(planLabUp(nothing))).toEqual([
      ...['buildRoot', 'makeKeys', 'makeBridge', 'copyRoot dc1', 'copyRoot dc2'],
      ...['start dc1', 'start dc2', 'await dc1', 'await dc2'],
    ]);
  });

  test('of a whole lab only asks whether it answers', () => {
    expect(kinds(planLabUp(whole))).toEqual(['await dc1', 'await dc2']);
  });

  test('takes the built root file system from the cache', () => {
    expect(kinds(planLabUp({ ...nothing, hasRoot: true }))[0]).toBe('makeKeys');
  });

  test('starts the host that was killed, from the files it had', () => {
    const hosts = [
      { ...dc1, hasFiles: true, pid: null },
      { ...dc2, hasFiles: true, pid: 12 },
    ];
    expect(kinds(planLabUp({ ...whole, hosts }))).toEqual(['start dc1', 'await dc1', 'await dc2']);
  });

  test('does not build again for hosts that are there', () => {
    expect(kinds(planLabUp({ ...whole, hasRoot: false }))).toEqual(['await dc1', 'await dc2']);
  });

  test('stops a container whose files are gone before it copies them', () => {
    const hosts = [
      { ...dc1, hasFiles: false, pid: 11 },
      { ...dc2, hasFiles: true, pid: 12 },
    ];
    expect(kinds(planLabUp({ ...whole, hosts }))).toEqual([
      ...['stop dc1', 'copyRoot dc1', 'start dc1', 'await dc1', 'await dc2'],
    ]);
  });

  test('takes down what is there, and nothing on a bare machine', () => {
    expect(kinds(planLabDown(whole))).toEqual(['stop dc1', 'stop dc2', 'removeBridge', 'removeFolder']);
    expect(kinds(planLabDown(nothing))).toEqual([]);
  });

  test('takes down a lab that was made half', () => {
    const hosts = [
      { ...dc1, hasFiles: true, pid: 11 },
      { ...dc2, hasFiles: false, pid: null },
    ];
    expect(kinds(planLabDown({ ...nothing, hasFolder: true, hosts }))).toEqual(['stop dc1', 'removeFolder']);
  });
});
