// What Pulumi's engine runs: the rules of policies/src/centre as policies. Needs Node 24 (infra/provider starts it so).
import { main } from '../../infra/src/policy-pack/main.ts';

main();
