// `npm run fuzz [-- --seed N --count N]`: the decoders, with more damaged inputs than `npm test` has time for.
import { parseArgs } from 'node:util';
import { fuzzTargets } from '../agent/test/fuzz/decoders.ts';
import { fuzzDecoder } from '../agent/test/fuzz/fuzz-decoder.ts';
import { fuzzIpp } from '../agent/test/fuzz/ipp-fuzz.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1000000' } },
});
const seed = Number(values.seed);
const count = Number(values.count);
const started = performance.now();
const result = fuzzIpp({ seed, count });
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`IPP: ${count} damaged answers from seed ${seed} in ${seconds} s: ${JSON.stringify(result)}`);

for (const { name, decode, corpus } of fuzzTargets) {
  const begun = performance.now();
  const outcome = fuzzDecoder(decode, { corpus, seed, count });
  const took = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${name}: ${count} damaged answers from seed ${seed} in ${took} s: ${JSON.stringify(outcome)}`);
  if (outcome.bugs.length > 0) process.exitCode = 1;
}
