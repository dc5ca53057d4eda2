import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthOf } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { readCapabilities } from '../../src/collectors/escl/capabilities.ts';
import { readScannerStatus } from '../../src/collectors/escl/status.ts';
import { readXml } from '../../src/probe/escl/xml.ts';
import { recordings } from '../fuzz/corpus.ts';

const parse = (text: string | Uint8Array) => {
  const read = readXml(typeof text === 'string' ? Buffer.from(text) : text);
  if (!read.ok) throw new Error(read.detail);
  return read.value;
};
const statusOf = (state: string, adf: string | null) =>
  readScannerStatus(
    parse(
      `<s:ScannerStatus xmlns:s="a" xmlns:p="b"><p:State>${state}</p:State>${adf === null ? '' : `<s:AdfState>${adf}</s:AdfState>`}</s:ScannerStatus>`,
    ),
  );

test.each([
  { state: 'Idle', adf: null, reasons: [], health: 'ok' },
  { state: 'Idle', adf: 'ScannerAdfEmpty', reasons: [], health: 'ok' },
  { state: 'Idle', adf: 'ScannerAdfLoaded', reasons: [], health: 'ok' },
  { state: 'Processing', adf: 'ScannerAdfProcessing', reasons: [], health: 'ok' },
  { state: 'Testing', adf: null, reasons: [], health: 'ok' },
  { state: 'Stopped', adf: null, reasons: ['scanner-stopped'], health: 'down' },
  { state: 'Down', adf: null, reasons: ['scanner-down'], health: 'down' },
  { state: 'Stopped', adf: 'ScannerAdfJam', reasons: ['scanner-jammed'], health: 'down' },
  { state: 'Idle', adf: 'ScannerAdfJam', reasons: ['scanner-jammed'], health: 'down' },
  { state: 'Idle', adf: 'ScannerAdfDoorOpen', reasons: ['scanner-cover-open'], health: 'down' },
  { state: 'Idle', adf: 'ScannerAdfHatchOpen', reasons: ['scanner-cover-open'], health: 'down' },
  { state: 'Idle', adf: 'ScannerAdfMispick', reasons: ['scanner-misfeed'], health: 'degraded' },
  { state: 'Idle', adf: 'ScannerAdfMultipickDetected', reasons: ['scanner-multifeed'], health: 'degraded' },
  { state: 'Idle', adf: 'ScannerAdfDuplexPageTooShort', reasons: ['scanner-page-length'], health: 'degraded' },
  { state: 'Idle', adf: 'ScannerAdfDuplexPageTooLong', reasons: ['scanner-page-length'], health: 'degraded' },
  { state: 'Idle', adf: 'ScannerAdfInputTrayFailed', reasons: ['scanner-feeder-fault'], health: 'down' },
  { state: 'Idle', adf: 'ScannerAdfInputTrayOverloaded', reasons: ['scanner-feeder-overloaded'], health: 'degraded' },
  { state: 'Idle', adf: 'ScannerAdfOnFire', reasons: ['scanner-other'], health: 'unknown' },
  { state: 'Dreaming', adf: null, reasons: ['scanner-other'], health: 'unknown' },
])('a scanner that is $state with $adf has the reasons $reasons', ({ state, adf, reasons, health }) => {
  const status = statusOf(state, adf);
  expect(status).toMatchObject({ state, adfState: adf, reasons });
  expect(healthOf(status?.reasons ?? ['x'])).toBe(health);
});

test('a document without a state, or of another kind, is no status', () => {
  expect(readScannerStatus(parse('<ScannerStatus/>'))).toBeNull();
  expect(readScannerStatus(parse('<html><State>Idle</State></html>'))).toBeNull();
  expect(readCapabilities(parse('<html/>'))).toBeNull();
});

const folder = join(recordings, 'fixtures/escl');
describe.skipIf(!existsSync(folder))('recordings of real scanners [MOTCUA_SHARED]', () => {
  const document = (name: string) => parse(readFileSync(join(folder, `${name}.xml`)));

  test.each([
    { name: 'airsane-ScannerStatus-idle', state: 'Idle', adfState: 'ScannerAdfLoaded', jobs: 0 },
    { name: 'airsane-ScannerStatus-processing', state: 'Processing', adfState: 'ScannerAdfLoaded', jobs: 2 },
    { name: 'airsane-ScannerStatus-afterjob', state: 'Idle', adfState: 'ScannerAdfLoaded', jobs: 1 },
    { name: 'HP-LaserJet-MFP-M426fdn-ScannerStatus', state: 'Idle', adfState: 'ScannerAdfEmpty', jobs: 2 },
    { name: 'Kyocera-ECOSYS-M2040dn-ScannerStatus', state: 'Processing', adfState: 'ScannerAdfProcessing', jobs: 5 },
  ])('$name is well', ({ name, state, adfState, jobs }) => {
    const status = readScannerStatus(document(name));
    expect(status).toMatchObject({ state, adfState, reasons: [] });
    expect(status?.jobs.length).toBe(jobs);
  });

  test('a job has its state, age and pages', () => {
    expect(readScannerStatus(document('HP-LaserJet-MFP-M426fdn-ScannerStatus'))?.jobs[0]).toEqual({
      uri: '/eSCL/ScanJobs/1005',
      uuid: '166-1005',
      state: 'Completed',
      stateReasons: ['JobCompletedSuccessfully'],
      ageSeconds: 2,
      imagesCompleted: 1,
    });
  });

  test.each([
    { name: 'Kyocera-ECOSYS-M2040dn', vendor: 'Kyocera', model: 'Kyocera ECOSYS M2040dn', serial: 'VCF9192281' },
    { name: 'Xerox-B235', vendor: 'Xerox', model: 'Xerox(R) B235 MFP', serial: '34004H030206H' },
  ])('$name says who it is', ({ name, ...who }) => {
    expect(readCapabilities(document(`${name}-ScannerCapabilities`))).toMatchObject({ ...who, hasPlaten: true });
  });
});
