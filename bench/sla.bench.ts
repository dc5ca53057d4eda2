import { DatabaseSync } from 'node:sqlite';
import { Calendars } from '../hub/src/tickets/sla/calendars.ts';
import { readClocks } from '../hub/src/tickets/sla/read-clocks.ts';
import { stateLog } from '../hub/src/tickets/sla/state-log.ts';
import { hoursOf } from '../hub/src/tickets/sla/unit-hours.ts';
import { cpuHere, medianOf } from './support/cpu-of.ts';

/**
 * Every clock of 100,000 tickets reckoned anew from their events: the processor time that it takes, and beside what SQLite takes
 * to give the events out. Run: node bench/sla.bench.ts
 */
const [tickets, aimMs, aimRatio] = [100_000, 2000, 1];
const hour = 3_600_000;
const now = Date.UTC(2026, 10, 1);
const units = ['phuong', 'xa', 'huyen', 'so'].map((unitType) =>
  hoursOf([{ validFrom: '2022-06-30', unitType, name: '', facts: {} }]),
);

/** In the order of time: opened, taken up, begun, waited for parts, gone on with, and two of three of them mended. */
function eventsOf(index: number): [hours: number, type: string, data: object][] {
  return [
    [0, 'opened', {}],
    [3, 'assigned', { state: 'assigned' }],
    [9, 'moved', { to: 'in_progress' }],
    [20, 'moved', { to: 'waiting_parts' }],
    [90, 'moved', { to: 'in_progress' }],
    ...(index % 3 === 0 ? [] : [[100, 'moved', { to: 'resolved' }] as [number, string, object]]),
  ];
}

type Log = Parameters<typeof stateLog>[0];
const logs: Log[] = [];
using file = new DatabaseSync(':memory:');
file.exec(
  'CREATE TABLE ticket_event (ticket INTEGER, seq INTEGER, at TEXT, type TEXT, data TEXT, PRIMARY KEY (ticket, seq)) WITHOUT ROWID',
);
const insert = file.prepare('INSERT INTO ticket_event VALUES (?, ?, ?, ?, ?)');
for (let index = 0; index < tickets; index += 1) {
  const start = now - (1000 + (index % 5000)) * hour;
  const log = eventsOf(index).map(([hours, type, data]) => ({
    at: new Date(start + hours * hour).toISOString(),
    type,
    data,
  }));
  logs.push(log as unknown as Log);
  for (const [seq, { at, type, data }] of log.entries()) insert.run(index, seq, at, type, JSON.stringify(data));
}

const calendars = new Calendars();
let counted = 0;
function reckon(): void {
  counted = 0;
  for (const [index, log] of logs.entries()) {
    const hours = units[index % units.length] ?? [];
    const asked = { kind: 'printer', priority: 'P2' as const, time: calendars.of('counter', hours), now };
    for (const { elapsed } of readClocks(stateLog(log), asked)) counted += elapsed;
  }
}
const ms = Math.round(await medianOf(5, () => cpuHere(async () => reckon())));
const select = file.prepare('SELECT ticket, at, type, data FROM ticket_event ORDER BY ticket, seq');
const bareMs = await medianOf(3, () =>
  cpuHere(async () => {
    for (const row of select.iterate()) JSON.parse(String(row.data));
  }),
);
const detail = {
  tickets,
  clocks: tickets * 3,
  countedHours: Math.round(counted / hour),
  cpuMs: ms,
  bareMs: Math.round(bareMs),
};
const ratio = Math.round((100 * ms) / bareMs) / 100;
console.log(
  JSON.stringify({
    bench: 'clocks of 100,000 tickets reckoned anew',
    ratio: ms,
    aim: `<= ${aimMs} ms of processor`,
    met: ms <= aimMs,
    detail,
  }),
);
console.log(
  JSON.stringify({
    bench: 'the same beside reading their events',
    ratio,
    aim: `<= ${aimRatio} of a bare reading`,
    met: ratio <= aimRatio,
    detail,
  }),
);
