import type { Device, Installation, Unit } from '@motcua/inventory';
import { deviceDefaults } from '@motcua/inventory';

const dated = { validFrom: '2022-06-30', validTo: null };

/** A unit with what a test is about. */
export const unit = (code: string, given: Partial<Unit> = {}): Unit => ({
  ...{ id: `${code}@2022-06-30`, code, name: `Đơn vị ${code}`, kind: 'one_stop_unit', level: 'commune' },
  ...{ unitType: 'xa', parent: null, area: 50, officers: 2, digitisingOfficers: null, uplinkMbps: null, facts: {} },
  ...dated,
  ...given,
});

export const device = (tag: string, given: Partial<Device> = {}): Device => ({
  ...{ id: tag, tag, kind: 'pc', unit: tag.split('-')[0] ?? '', status: 'in_use' },
  ...deviceDefaults,
  ...dated,
  ...given,
});

/** An installation of nothing but these. */
export const installationOf = (units: readonly Unit[], devices: readonly Device[] = []): Installation => ({
  ...{ name: 'small', simulated: true, levels: [], places: [], posts: [] },
  units: [...units],
  devices: [...devices],
});
