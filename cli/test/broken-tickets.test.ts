import { createHash } from 'node:crypto';
import { generateHanoi20220630 } from '@motcua/inventory';
import { defaultHours, makeWorkingTime } from '@motcua/policies';
import { describe, expect, test } from 'vitest';
import { brokenTickets } from '../src/services/demo/broken-tickets.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const installation = generateHanoi20220630({ sha256 });

describe("the demo's tickets", () => {
  const tickets = brokenTickets(installation, sha256);

  test('are 128, one for each broken device, and the same every time', () => {
    expect(tickets).toHaveLength(128);
    expect(new Set(tickets.map(({ device }) => device)).size).toBe(128);
    const turned = { ...installation, devices: installation.devices.toReversed() };
    expect(brokenTickets(turned, sha256)).toEqual(tickets);
  });

  test('were opened at working hours of the 180 days before 30/06/2022', () => {
    const hoursOf = new Map(installation.units.map(({ code, unitType, name }) => [code, defaultHours(unitType, name)]));
    const unitOf = new Map(installation.devices.map(({ id, unit }) => [id, unit]));
    for (const { device, openedAt } of tickets) {
      const hours = hoursOf.get(unitOf.get(device) ?? '') ?? defaultHours('');
      const time = makeWorkingTime({ hours: [hours], years: [] });
      expect(time.isWorking(Date.parse(openedAt))).toBe(true);
      expect(openedAt >= '2021-12-31T17:00:00.000Z' && openedAt < '2022-06-29T17:00:00.000Z').toBe(true);
    }
    // Spread over the months, not heaped on one.
    expect(new Set(tickets.map(({ openedAt }) => openedAt.slice(0, 7))).size).toBe(6);
  });
});
