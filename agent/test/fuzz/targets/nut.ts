import { interpretUps } from '../../../src/collectors/ups/interpret.ts';
import { parseVariables } from '../../../src/probe/nut/parse.ts';
import { latin } from '../corpus.ts';
import type { FuzzTarget } from '../target.ts';

const answer = `BEGIN LIST VAR ups1
VAR ups1 battery.charge "9"
VAR ups1 battery.runtime "1800"
VAR ups1 ups.mfr "Ex \\"ample\\\\"
VAR ups1 ups.status "OB LB DISCHRG"
END LIST VAR ups1
`;

/** What a UPS server answers. */
export const nutAnswers: FuzzTarget = {
  name: 'NUT',
  corpus: [latin(answer), latin('ERR DRIVER-NOT-CONNECTED\n')],
  decode: (bytes) => {
    const read = parseVariables(bytes, 'ups1');
    return read?.is === 'variables' ? interpretUps(read.variables) : read;
  },
};
