import { Calendars } from '../hub/src/tickets/sla/calendars.ts';
import { readClocks } from '../hub/src/tickets/sla/read-clocks.ts';
import { stateLog } from '../hub/src/tickets/sla/state-log.ts';
import { hoursOf } from '../hub/src/tickets/sla/unit-hours.ts';

/** Every clock of 100,000 tickets reckoned anew from their events. Run: node bench/sla.bench.ts */
const [tickets, aimMs] = [100_000, 2000];
const hour = 3_600_000;
const calendars = new Calendars();
const now = Date.UTC(2026, 10, 1);
const units = ['phuong', 'xa', 'huyen', 'so'].map((unitType) =>
  hoursOf([{ validFrom: '2022-06-30', unitType, facts: {} }]),
);
const events = Array.from({ length: tickets }, (_, index) => {
  const start = now - (1000 + (index % 5000)) * hour;
  const at = (hours: number) => new Date(start + hours * hour).toISOString();
  return [
    { at: at(0), type: 'opened', data: {} },
    { at: at(3), type: 'assigned', data: { state: 'assigned' } },
    { at: at(9), type: 'moved', data: { to: 'in_progress' } },
    { at: at(20), type: 'moved', data: { to: 'waiting_parts' } },
    { at: at(90), type: 'moved', data: { to: 'in_progress' } },
    ...(index % 3 === 0 ? [] : [{ at: at(100), type: 'moved', data: { to: 'resolved' } }]),
  ] as unknown as Parameters<typeof stateLog>[0];
});
const start = performance.now();
let counted = 0;
for (const [index, log] of events.entries()) {
  const hours = units[index % units.length] ?? [];
  const asked = { kind: 'printer', priority: 'P2' as const, time: calendars.of('counter', hours), now };
  for (const { elapsed } of readClocks(stateLog(log), asked)) counted += elapsed;
}
const ms = Math.round(performance.now() - start);
const detail = { tickets, clocks: tickets * 3, countedHours: Math.round(counted / hour) };
console.log(
  JSON.stringify({ bench: 'clocks reckoned anew', ratio: ms, aim: `<= ${aimMs} ms`, met: ms <= aimMs, detail }),
);
