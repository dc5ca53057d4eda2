import { placeOfHost, readCentre, sitesOf } from '../read-centre.ts';
import { configPaths, fileOf, filesAt } from '../read-thing.ts';
import { type CentreRule, violation } from '../rule.ts';

const synchronous = /["']?\bsynchronous_mode["']?:\s*["']?(on|true|quorum)\b/;

export const replication: CentreRule = {
  id: 'CENTRE-SYNC-REPLICATION',
  level: 'mandatory',
  title: { vi: 'Cơ sở dữ liệu sao chép đồng bộ', en: 'The database replicates synchronously' },
  remedy: {
    vi: 'Đặt synchronous_mode: true trong Patroni; nếu không, báo cáo đã xác nhận có thể mất.',
    en: 'Set synchronous_mode: true in Patroni; without it an acknowledged report may be lost.',
  },
  source: {
    vi: 'Quy định của dự án (DESIGN.md mục 10): báo cáo đã xác nhận nằm ở cả hai trung tâm',
    en: 'Rule of the project (DESIGN.md section 10): what is acknowledged is on both sites',
  },
  confidence: 'project',
  asksThing: (thing) => {
    const file = fileOf(thing);
    if (file === null || file.text === null || !configPaths.patroni.test(file.path)) return [];
    if (!/\bpostgresql["']?:/.test(file.text)) return [];
    return synchronous.test(file.text)
      ? []
      : [violation('{path} không đặt synchronous_mode', '{path} does not set synchronous_mode', { path: file.path })];
  },
  asksAll: (things, centre) => {
    const plan = readCentre(centre);
    const served = new Set(filesAt(things, configPaths.patroni).map(({ host }) => placeOfHost(plan, host)?.name));
    // Nothing at all is for the rule about completeness to say.
    if (served.size === 0) return [];
    return sitesOf(plan)
      .filter(({ name }) => !served.has(name))
      .map(({ name }) => violation('{name} không có cơ sở dữ liệu', '{name} has no database', { name }));
  },
};
