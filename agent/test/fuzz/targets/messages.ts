import { decodeMessage, encodeMessage, type Message, type MessageName } from '@motcua/contract';
import type { FuzzTarget } from '../target.ts';
import { desired, presence, report } from './sample-messages.ts';

const target = <Name extends MessageName>(name: Name, ...corpus: Message<Name>[]): FuzzTarget => ({
  name: `message ${name}`,
  corpus: corpus.map((message) => encodeMessage(name, message)),
  form: 'json',
  decode: (bytes) => {
    const read = decodeMessage(name, bytes);
    return read.ok ? read.value : null;
  },
});

/** Messages of the wire, as the hub and the agent take them. */
export const wireMessages: readonly FuzzTarget[] = [
  target('report', report),
  target('presence', presence),
  target('desired', desired),
];
