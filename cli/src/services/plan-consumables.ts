import { type ConsumablePlan, parseQuarter, planConsumables, type SupplyInUse } from '@motcua/policies';
import type { Session } from '../session.ts';
import { connect, type HubFlags } from './connect.ts';
import { readParameters } from './read-parameters.ts';

/** What to buy for a quarter, by the forecasts of the hub and the stock that a file of parameters names. */
export async function consumablesFor(
  session: Session,
  { quarter: named, parameters, ...flags }: HubFlags & { quarter: string; parameters?: string | undefined },
): Promise<ConsumablePlan & { quarter: string; simulated: boolean }> {
  const quarter = parseQuarter(named);
  const { stock } = await readParameters(parameters);
  const hub = await connect(session, flags);
  const { supplies } = await hub.ask({ path: '/v1/supply-forecasts', timeoutMs: 120_000 }, supplySchema);
  const plan = planConsumables(supplies, { quarter, stock, now: session.io.now().getTime() });
  return { quarter: named, simulated: await hub.isSimulated(), ...plan };
}

const supplySchema = {
  safeParse: (value: unknown) =>
    typeof value === 'object' && value !== null && 'supplies' in value && Array.isArray(value.supplies)
      ? { success: true as const, data: value as { supplies: SupplyInUse[] } }
      : { success: false as const, error: new Error('no list of supplies') },
};
