import {
  AgentRow,
  AuthorityView,
  Desired,
  DeviceForecast,
  DeviceReadings,
  DeviceRow,
  ProbeOutcome,
  TicketClocks,
  TicketEventRow,
  TicketPhoto,
  TicketRecurrence,
  TicketRepair,
  TicketRow,
  UnitRow,
} from '@motcua/contract';
import { z } from 'zod';
import { type TicketVerb, ticketVerbs, verbNames } from '../../tickets/verbs.ts';
import { AgentsQuery } from '../handlers/agents.ts';
import { AuthorityQuery } from '../handlers/authority.ts';
import { ReadingsQuery } from '../handlers/device-readings.ts';
import { DevicesQuery } from '../handlers/devices.ts';
import { EventsQuery } from '../handlers/events.ts';
import { DesiredChange } from '../handlers/put-desired.ts';
import { verbBodies } from '../handlers/tickets/change-ticket.ts';
import { TicketReport } from '../handlers/tickets/open-ticket.ts';
import { TicketsQuery } from '../handlers/tickets.ts';
import { UnitsQuery } from '../handlers/units.ts';
import { AsOfQuery } from '../parse.ts';
import { AnyObject, pageShape, type Shapes } from './shape.ts';

const Unit = UnitRow.extend({
  asOf: z.string(),
  holdings: z.array(z.looseObject({ kind: z.string(), status: z.string(), devices: z.number() })),
  places: z.array(z.looseObject({ id: z.string(), name: z.string(), area: z.number().nullable() })),
});
const Agent = AgentRow.extend({
  os: z.string().nullable(),
  nodeVersion: z.string().nullable(),
  capabilities: z.array(z.string()),
  certificate: z.looseObject({ serial: z.string(), expiresAt: z.string() }),
  losses: AnyObject.nullable(),
  probes: z.array(ProbeOutcome).nullable(),
  pc: AnyObject.nullable(),
  desired: AnyObject.nullable(),
});
const Device = DeviceRow.extend({
  firstSeenAt: z.string().nullable(),
  changedAt: z.string().nullable(),
  reading: AnyObject.nullable(),
  forecast: DeviceForecast,
  recurring: z.array(TicketRecurrence),
});

const Ticket = TicketRow.extend({ events: z.array(TicketEventRow) });
const verbWords = (verb: TicketVerb) => ({
  vi: `Phiếu sự cố: ${ticketVerbs[verb].words.vi}`,
  en: `A ticket can ${ticketVerbs[verb].words.en}`,
});

/** Of units, agents, devices and tickets. */
export const fleetShapes: Shapes = {
  'GET /v1/units': {
    words: { vi: 'Các đơn vị của một ngày', en: 'The units of a day' },
    query: UnitsQuery,
    answer: pageShape('units', UnitRow).extend({ asOf: z.string() }),
  },
  'GET /v1/units/:code': { words: { vi: 'Một đơn vị', en: 'One unit' }, query: AsOfQuery, answer: Unit },
  'GET /v1/agents': {
    words: { vi: 'Các phần mềm giám sát', en: 'Agents' },
    query: AgentsQuery,
    answer: pageShape('agents', AgentRow),
  },
  'GET /v1/agents/:id': { words: { vi: 'Một phần mềm giám sát', en: 'One agent' }, answer: Agent },
  'GET /v1/agents/:id/desired': {
    words: { vi: 'Cấu hình của một phần mềm giám sát', en: 'The configuration of an agent, without secrets' },
    answer: Desired,
  },
  'PUT /v1/agents/:id/desired': {
    words: { vi: 'Cấu hình một phần mềm giám sát', en: 'Configure an agent; what is left out stays' },
    body: DesiredChange,
    answer: Desired,
  },
  'GET /v1/devices': {
    words: { vi: 'Các thiết bị', en: 'Devices that are declared or seen' },
    query: DevicesQuery,
    answer: pageShape('devices', DeviceRow),
  },
  'GET /v1/devices/:id': { words: { vi: 'Một thiết bị', en: 'One device' }, query: AsOfQuery, answer: Device },
  'GET /v1/devices/:id/readings': {
    words: { vi: 'Một thiết bị theo thời gian', en: 'A device over time' },
    query: ReadingsQuery,
    answer: DeviceReadings,
  },
  'GET /v1/tickets': {
    words: { vi: 'Các phiếu sự cố', en: 'Tickets, the newest first' },
    query: TicketsQuery,
    answer: pageShape('tickets', TicketRow).extend({ total: z.number(), simulated: z.boolean() }),
  },
  'GET /v1/tickets/:number': {
    words: { vi: 'Một phiếu sự cố và nhật ký của nó', en: 'One ticket with its log' },
    answer: Ticket.extend({ repair: TicketRepair.nullable(), photos: z.array(TicketPhoto) }),
  },
  'POST /v1/tickets': {
    words: { vi: 'Báo hỏng một thiết bị', en: 'Report that a device is broken' },
    body: TicketReport,
    answer: Ticket.extend({ joined: z.boolean() }),
  },
  ...Object.fromEntries(
    verbNames.map((verb) => [
      `POST /v1/tickets/:number/${verb}`,
      { words: verbWords(verb), body: verbBodies[verb], answer: Ticket },
    ]),
  ),
  'GET /v1/tickets/:number/clocks': {
    words: { vi: 'Đồng hồ của một phiếu, từng phút', en: 'The account of a ticket, minute by minute' },
    answer: TicketClocks,
  },
  'GET /v1/authority': {
    words: { vi: 'Ai được quyết định', en: 'Who may decide, by the dated tables' },
    query: AuthorityQuery,
    answer: AuthorityView,
  },
  'GET /v1/events': {
    words: { vi: 'Luồng sự kiện', en: 'What happens, as it happens' },
    query: EventsQuery,
    answer: 'events',
  },
};
