import { describe, expect, test } from 'vitest';
import { mayRead, mayWrite } from '../../src/broker/may.ts';

describe('the rules of the broker', () => {
  test.each([
    ['motcua/v1/agents/pc-1/report', 'report'],
    ['motcua/v1/agents/pc-1/presence', 'presence'],
    ['motcua/v1/agents/pc-1/ack', null],
    ['motcua/v1/agents/pc-1/desired', null],
    ['motcua/v1/agents/pc-2/report', null],
    ['motcua/v1/agents/pc-1/report/', null],
    ['motcua/v1/agents/pc-1/report/x', null],
    ['/motcua/v1/agents/pc-1/report', null],
    ['motcua/v2/agents/pc-1/report', null],
    ['motcua/v1/units/00364/readiness', null],
    ['', null],
  ])('pc-1 writes %s as %s', (topic, leaf) => {
    expect(mayWrite('pc-1', topic)).toBe(leaf);
  });

  test.each([
    ['motcua/v1/agents/pc-1/ack', true],
    ['motcua/v1/agents/pc-1/desired', true],
    ['motcua/v1/agents/pc-1/report', false],
    ['motcua/v1/agents/pc-2/ack', false],
    ['motcua/v1/agents/+/ack', false],
    ['motcua/v1/agents/pc-1/+', false],
    ['motcua/v1/agents/pc-1/#', false],
    ['#', false],
    ['motcua/v1/units/00364/readiness', true],
    ['motcua/v1/units/+/readiness', true],
    ['motcua/v1/units/+/+', false],
    ['motcua/v1/units/#', false],
    ['motcua/v1/units//readiness', false],
    ['motcua/v1/units/00364/other', false],
    ['motcua/v1/units/00364/readiness/x', false],
  ])('pc-1 reads %s: %s', (filter, may) => {
    expect(mayRead('pc-1', filter)).toBe(may);
  });
});
