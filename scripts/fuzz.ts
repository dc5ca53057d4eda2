// `npm run fuzz [-- --seed N --count N]`: the decoders, with more damaged inputs than `npm test` has time for.
import { parseArgs } from 'node:util';
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
