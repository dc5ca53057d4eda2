import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SnmpResponder, startSnmpResponder } from '../../../test/peers/snmp-responder.ts';
import { probeSnmp } from '../../src/index.ts';
import { differences } from './compare.ts';
import { type ExpectedDevice, expectedDevices, recording } from './expected.ts';
import { heldToBeWrong } from './held-to-be-wrong.ts';

const nameOf = ({ device }: Pick<ExpectedDevice, 'device'>) => device;

describe.skipIf(expectedDevices.length === 0)(
  `all ${expectedDevices.length} recordings of real devices, over UDP [MOTCUA_SHARED]`,
  () => {
    let peer: SnmpResponder;
    beforeAll(async () => {
      const devices: Record<string, string> = {};
      for (const expected of expectedDevices) {
        devices[nameOf(expected)] = recording(expected.file);
        for (const [context, file] of Object.entries(expected.contexts ?? {}))
          devices[`${nameOf(expected)}@${context}`] = recording(file);
      }
      peer = await startSnmpResponder(devices);
    });
    afterAll(() => peer[Symbol.asyncDispose]());

    test.each(expectedDevices)('$device reads as independent readers say', async (expected) => {
      const read = await probeSnmp({
        host: peer.host,
        port: peer.port,
        community: nameOf(expected),
        signal: new AbortController().signal,
      });
      expect(read.missing).toEqual([]);
      const wrong = heldToBeWrong.filter(({ device }) => device === nameOf(expected)).map(({ field }) => field);
      const found = differences({ ...read }, expected);
      expect(found.filter((line) => !wrong.some((field) => line.startsWith(`${field}:`)))).toEqual([]);
      expect(wrong.filter((field) => !found.some((line) => line.startsWith(`${field}:`)))).toEqual([]);
    });
  },
);
