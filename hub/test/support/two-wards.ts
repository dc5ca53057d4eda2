import { type Device, deviceDefaults, type Installation, type Unit } from '@motcua/inventory';
import { smallInstallation } from './sample.ts';

const dated = { validFrom: '2022-06-30', validTo: null };

const unit = (code: string, parent: string | null): Unit => ({
  ...{ id: `${code}@2022-06-30`, code, name: `Đơn vị ${code}`, kind: 'one_stop_unit', level: 'commune' },
  ...{ unitType: 'phuong', parent, area: 50, officers: 2, digitisingOfficers: null, uplinkMbps: null, facts: {} },
  ...dated,
});

const device = (code: string): Device => ({
  ...deviceDefaults,
  ...{ id: `${code}-PR-01`, tag: `${code}-PR-01`, kind: 'printer', unit: code, place: `${code}-P1`, status: 'in_use' },
  ...dated,
});

/** Two districts with one ward each, so that whoever works in one has something to be kept out of. */
export const twoWards: Installation = {
  ...smallInstallation,
  units: [unit('HN', null), unit('001', 'HN'), unit('002', 'HN'), unit('00001', '001'), unit('00002', '002')],
  places: ['00001', '00002'].map((code) => ({
    id: `${code}-P1`,
    unit: code,
    name: 'Bộ phận Một cửa',
    area: 50,
    ...dated,
  })),
  posts: [],
  devices: [device('00001'), device('00002')],
};
