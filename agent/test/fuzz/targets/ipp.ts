import { isExpected } from '@motcua/contract';
import { interpretIppDevice } from '../../../src/collectors/printer/ipp-device.ts';
import { decodeIpp } from '../../../src/probe/ipp/decode.ts';
import { recorded } from '../corpus.ts';
import { sampleAnswer } from '../sample-answer.ts';
import type { FuzzTarget } from '../target.ts';

/** What printers and print services answer by IPP, and what is made of a printer's attributes. */
export const ippAnswers: FuzzTarget = {
  name: 'IPP',
  corpus: [sampleAnswer, ...recorded('fixtures/ipp', '.ipp'), ...recorded('fixtures/cups', '.ipp')],
  decode: (bytes) => {
    try {
      const { groups } = decodeIpp(bytes);
      return groups.map(({ attributes }) => interpretIppDevice(attributes, 'ipp://192.0.2.10/ipp/print'));
    } catch (error) {
      if (isExpected(error) && error.code === 'E_IPP_DAMAGED') return null;
      throw error;
    }
  },
};
