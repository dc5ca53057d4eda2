import { DiscoveryRow, UnitTargets, UnitTargetsView } from '@motcua/contract';
import { DiscoveriesQuery } from '../handlers/discoveries.ts';
import { pageShape, type Shapes } from './shape.ts';

/** Of what is read over the network. */
export const networkShapes: Shapes = {
  'GET /v1/units/:code/targets': {
    words: { vi: 'Thiết bị mạng của một đơn vị', en: 'The network devices of a unit, without secrets' },
    answer: UnitTargetsView,
  },
  'PUT /v1/units/:code/targets': {
    words: { vi: 'Thay danh sách thiết bị mạng của một đơn vị', en: 'Replace the network devices of a unit' },
    body: UnitTargets,
    answer: UnitTargetsView,
  },
  'GET /v1/discoveries': {
    words: { vi: 'Thiết bị được tìm thấy', en: 'Devices that scans came upon' },
    query: DiscoveriesQuery,
    answer: pageShape('discoveries', DiscoveryRow),
  },
  'POST /v1/discoveries/:id/accept': {
    words: { vi: 'Nhận một thiết bị được tìm thấy', en: 'Read this device from now on' },
    answer: DiscoveryRow,
  },
  'POST /v1/discoveries/:id/dismiss': {
    words: { vi: 'Bỏ qua một thiết bị được tìm thấy', en: 'It is nothing of ours' },
    answer: DiscoveryRow,
  },
};
