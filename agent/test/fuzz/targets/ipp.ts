import { DeviceReading, isExpected } from '@motcua/contract';
import { interpretIppDevice } from '../../../src/collectors/printer/ipp-device.ts';
import { toReading } from '../../../src/collectors/reading.ts';
import { decodeIpp } from '../../../src/probe/ipp/decode.ts';
import { judgeEvents } from '../../../src/watch/judge-events.ts';
import { recorded } from '../corpus.ts';
import { sampleAnswer } from '../sample-answer.ts';
import type { FuzzTarget } from '../target.ts';

/** What printers and print services answer by IPP, and what is made of a printer's attributes and of events. */
export const ippAnswers: FuzzTarget = {
  name: 'IPP',
  corpus: [sampleAnswer, ...recorded('fixtures/ipp', '.ipp'), ...recorded('fixtures/cups', '.ipp')],
  decode: (bytes) => {
    try {
      const { groups } = decodeIpp(bytes);
      const readings = groups.map(({ attributes }) => {
        const facts = interpretIppDevice(attributes, 'ipp://192.0.2.10/ipp/print');
        // Whatever a printer says, the report that carries it must not be refused for it.
        return DeviceReading.parse(toReading({ key: 'ipp:1', kind: 'printer', name: 'x', ...facts }, new Date(0)));
      });
      const events = judgeEvents(
        new Map(),
        groups.map(({ attributes }) => attributes),
      );
      return { readings, events };
    } catch (error) {
      if (isExpected(error) && error.code === 'E_IPP_DAMAGED') return null;
      throw error;
    }
  },
};
