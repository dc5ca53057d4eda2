import { settingVariable } from '@motcua/contract';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';

describe('settings', () => {
  test('have defaults, which the environment overrides, which the caller overrides', () => {
    expect(readSettings({})).toMatchObject({ holdDownSeconds: 300, healthyReadings: 3, ingestThread: true });
    const env = { MOTCUA_HOLD_DOWN_SECONDS: '5', MOTCUA_INGEST_THREAD: 'false', MOTCUA_REOPEN_DAYS: '' };
    expect(readSettings({ env })).toMatchObject({ holdDownSeconds: 5, ingestThread: false, reopenDays: 7 });
    expect(readSettings({ env, given: { holdDownSeconds: 9 } })).toMatchObject({ holdDownSeconds: 9 });
  });

  test.each([
    ['MOTCUA_BATCH_MS', '-1'],
    ['MOTCUA_HEALTHY_READINGS', 'three'],
    ['MOTCUA_KEEP_REPORT_DAYS', '7'],
    ['MOTCUA_INGEST_THREAD', 'perhaps'],
  ])('%s=%s is refused by name', (name, value) => {
    expect(() => readSettings({ env: { [name]: value } })).toThrow(name);
  });

  test('a variable is named after its setting', () => {
    expect(settingVariable('quarantineRows')).toBe('MOTCUA_QUARANTINE_ROWS');
  });
});
