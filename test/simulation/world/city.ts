import { hash } from 'node:crypto';
import type { DeviceKind } from '@motcua/contract';
import { generateHanoi20220630, type Installation } from '@motcua/inventory';

/** A device as one agent reads it; the PC that the agent runs on has the key `pc`. */
export interface SimDevice {
  agent: string;
  key: string;
  kind: DeviceKind;
  unit: string;
  name: string;
}

/** An agent with what it reads. */
export interface SimAgent {
  id: string;
  unit: string;
  /** Id of the unit on the books. */
  unitId: string;
  devices: readonly SimDevice[];
  /** Seconds after the full half minute at which it reads. */
  phase: number;
}

/** What every unit looks for: the portal that all its services go through. Its device is in the first agent of each. */
export const portalKey = 'presence:https://portal.simulation.example/';

export interface City {
  installation: Installation;
  agents: readonly SimAgent[];
}

const sha256 = (text: string): string => hash('sha256', text);

/** By what an agent reads a kind, as it stands in front of the keys of real agents. */
const ways: Partial<Record<DeviceKind, string>> = {
  printer: 'cups',
  scanner: 'sane',
  photocopier: 'snmp',
  queue_machine: 'presence',
  rating_device: 'presence',
  citizen_pc: 'presence',
};

/**
 * The installation hanoi-2022-06-30 with two agents in each of its first units (one where there is one PC), on PCs that stay
 * on; they share what else the unit has. Its other PCs have no agent: the books of tickets know nothing of them.
 */
export function makeCity({ units }: { units: number }): City {
  const whole = generateHanoi20220630({ sha256 });
  const installation = { ...whole, units: whole.units };
  const kept = whole.units.slice(0, units);
  const byUnit = Map.groupBy(whole.devices, (device) => device.unit);
  return {
    installation,
    agents: kept.flatMap(({ code, id }) => {
      const owned = byUnit.get(code) ?? [];
      const pcs = owned.filter(({ kind }) => kind === 'pc').slice(0, 2);
      const others = owned.filter(({ kind }) => kind !== 'pc');
      return pcs.map(({ tag }, index): SimAgent => {
        const agent = `pc-${code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${index + 1}`;
        const mine = others.filter((_, at) => at % pcs.length === index);
        const pc = { agent, key: 'pc', kind: 'pc' as const, unit: code, name: tag };
        const rest = mine.map(({ kind, tag: name }) => ({
          ...{ agent, key: `${ways[kind] ?? 'raw'}:${name}`, kind, unit: code, name },
        }));
        const portal = { agent, key: portalKey, kind: 'other' as const, unit: code, name: 'Cổng mô phỏng' };
        const devices = [pc, ...rest, ...(index === 0 ? [portal] : [])];
        return { id: agent, unit: code, unitId: id, devices, phase: phaseOf(agent) };
      });
    }),
  };
}

const phaseOf = (agent: string): number => Number.parseInt(sha256(agent).slice(0, 6), 16) % 30;
