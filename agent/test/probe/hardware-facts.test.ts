import { describe, expect, test } from 'vitest';
import { decodeHardware } from '../../src/probe/hardware-facts.ts';
import { failure } from '../../src/probe/outcome.ts';

const late = failure('not-read', 'hardware: no answer within 5000 ms');

describe('what the program for the hardware told', () => {
  test('is kept as far as it came, and the rest says why it is missing', () => {
    const told = [
      '{"fact":"system","found":{"manufacturer":"Maker","model":"M 1","serial":"S1","uuid":"u","virtual":false}}',
      '{"fact":"bios","failed":"no permission"}',
      '{"fact":"os","found":{"distro":"Deb',
    ].join('\n');
    expect(decodeHardware(told, late)).toEqual({
      system: { ok: true, value: { manufacturer: 'Maker', model: 'M 1', serial: 'S1', uuid: 'u' } },
      bios: { ok: false, reason: 'not-read', detail: 'bios: no permission' },
      os: late,
      cpu: late,
    });
  });

  test('has an empty text for a field that is missing or of another type', () => {
    const { cpu } = decodeHardware('{"fact":"cpu","found":{"manufacturer":7}}', late);
    expect(cpu).toEqual({ ok: true, value: { manufacturer: '', brand: '' } });
  });

  test.each(['', 'null', '[]', '{"fact":"constructor","found":{}}', '{"fact":7}', 'Segmentation fault'])(
    'is nothing when it is %j',
    (line) => {
      expect(decodeHardware(line, late)).toEqual({ system: late, bios: late, os: late, cpu: late });
    },
  );
});
