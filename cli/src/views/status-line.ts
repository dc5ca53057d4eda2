import { fill, type Language, type StatusView } from '@motcua/contract';
import { valueTexts } from '../texts/values.ts';
import { viewTexts } from '../texts/views.ts';

/** The headline in one line. */
export function statusLine({ simulated, units, agents, devices, tickets }: StatusView, language: Language): string {
  const { ok, degraded, down, unknown } = devices;
  const counts = {
    units,
    online: agents.online,
    agents: agents.total,
    ok,
    degraded,
    down,
    unknown,
    tickets: tickets.open,
  };
  const label = simulated ? ` (${valueTexts.simulated.vi})` : '';
  return fill(viewTexts.statusLine[language], counts) + label;
}
