import type { Device, Installation, Unit } from '../../src/index.ts';
import { deviceDefaults } from '../../src/index.ts';

const dated = { validFrom: '2022-06-30', validTo: null };

const unit = (code: string, name: string, parent: string | null = null): Unit => ({
  id: `${code}@2022-06-30`,
  code,
  name,
  kind: 'one_stop_unit',
  level: parent === null ? 'district' : 'commune',
  unitType: name.startsWith('Quận') ? 'quan' : name.startsWith('Xã') ? 'xa' : 'phuong',
  parent,
  area: null,
  officers: null,
  digitisingOfficers: null,
  uplinkMbps: null,
  facts: {},
  ...dated,
});

const device = (tag: string, code: string): Device => ({
  id: tag,
  tag,
  kind: 'pc',
  unit: code,
  status: 'in_use',
  ...deviceDefaults,
  place: `${code}-P1`,
  ...dated,
});

/** A small register with what makes lists hard: names that several units have, codes with zeros. */
export const smallRegister: Installation = {
  name: 'small',
  simulated: true,
  levels: [
    { code: 'district', rank: 2, name: { vi: 'Quận', en: 'district' }, ...dated },
    { code: 'commune', rank: 3, name: { vi: 'Cấp xã', en: 'commune' }, ...dated },
  ],
  units: [
    unit('006', 'Quận Đống Đa'),
    unit('268', 'Quận Hà Đông'),
    unit('00040', 'Phường Phú Hoà', '006'),
    unit('00041', 'Phường Quang Trung', '006'),
    unit('09550', 'Phường Quang Trung', '268'),
    unit('09551', 'Xã Liên Hà', '268'),
  ],
  places: ['00040', '00041'].map((code) => ({ id: `${code}-P1`, unit: code, name: 'Một cửa', area: null, ...dated })),
  posts: [],
  devices: [device('00040-PC-01', '00040'), device('00041-PC-01', '00041'), device('0007', '00041')],
};
