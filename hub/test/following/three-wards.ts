import { deviceDefaults, type Installation, type Unit } from '@motcua/inventory';
import { smallInstallation } from '../support/sample.ts';

const dated = { validFrom: '2022-06-30', validTo: null };
const codes = ['00001', '00004', '00019'];

const unit = (code: string): Unit => ({
  ...{ id: `${code}@2022-06-30`, code, name: `Phường ${code}`, kind: 'one_stop_unit', level: 'commune' },
  ...{ unitType: 'phuong', parent: null, area: 50, officers: 2, digitisingOfficers: null, uplinkMbps: null, facts: {} },
  ...dated,
});

/** Three wards of the resolution of 2025, each with a place and a printer. */
export const threeWards: Installation = {
  ...smallInstallation,
  units: codes.map(unit),
  places: codes.map((code) => ({ id: `${code}-P1`, unit: code, name: 'Bộ phận Một cửa', area: 50, ...dated })),
  posts: [],
  devices: codes.map((code) => ({
    ...{ ...deviceDefaults, id: `${code}-PR-01`, tag: `${code}-PR-01`, kind: 'printer', unit: code },
    ...{ place: `${code}-P1`, status: 'in_use', ...dated },
  })),
};
