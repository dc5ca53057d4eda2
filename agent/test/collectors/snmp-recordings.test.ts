import { describe, expect, test } from 'vitest';
import { gather } from '../../src/collectors/snmp/device/gather.ts';
import { interpret } from '../../src/collectors/snmp/device/interpret.ts';
import { quirks } from '../../src/quirks/index.ts';
import { differences } from '../conformance/compare.ts';
import { expectedDevices, recording } from '../conformance/expected.ts';
import { sessionOf } from './snmprec.ts';

describe.skipIf(expectedDevices.length === 0)(
  `recordings of ${expectedDevices.length} real devices [MOTCUA_SHARED]`,
  () => {
    test.each(expectedDevices)('$device reads as independent readers say', async (expected) => {
      const read = await gather((context) => {
        const file = context === null ? expected.file : expected.contexts?.[context];
        return sessionOf(file === undefined ? '' : recording(file));
      }, quirks);
      if (!read.ok) throw new Error(read.detail);
      expect(differences({ ...interpret(read.value.answers, read.value.rows) }, expected)).toEqual([]);
    });
  },
);
