import { type CentrePlan, placeOfHost, readCentre, sitesOf } from '../read-centre.ts';
import { configPaths, type DeclaredFile, fileOf, filesAt } from '../read-thing.ts';
import { type CentreRule, type RestoreRecord, type Violation, violation } from '../rule.ts';

const level3 = {
  vi: 'TCVN 14423:2026 theo bản diễn giải: sao lưu 3-2-1 từ cấp độ 3',
  en: 'TCVN 14423:2026 as paraphrased: 3-2-1 backups from level 3',
};

/** Whether what the file copies crosses facilities: its repository stands elsewhere, or the database that it copies does. */
function goesOffSite({ host, text }: DeclaredFile, plan: CentrePlan): boolean {
  const own = placeOfHost(plan, host);
  const addresses = [...(text ?? '').matchAll(/^\s*(?:repo|pg)\d+-host\s*=\s*(\S+)/gm)].map(
    ([, address = '']) => address,
  );
  const others = plan.places.filter(({ facility }) => facility !== own?.facility).flatMap(({ hosts }) => hosts);
  return addresses.some((address) => others.some((other) => other.address === address || other.name === address));
}

export const offSite: CentreRule = {
  id: 'CENTRE-BACKUP-OFF-SITE',
  level: 'mandatory',
  title: { vi: 'Bản sao lưu có ở cơ sở khác', en: 'Backups are in another facility too' },
  remedy: {
    vi: 'Thêm kho của trung tâm kia vào pgbackrest.conf.',
    en: 'Add the repository of the other site to pgbackrest.conf.',
  },
  source: level3,
  confidence: 'B',
  asksThing: (thing, centre) => {
    const file = fileOf(thing);
    if (file === null || file.text === null || !configPaths.pgbackrest.test(file.path)) return [];
    const plan = readCentre(centre);
    // A file of some options only is none of a whole repository.
    if (!/^\s*repo\d+-/m.test(file.text) || goesOffSite(file, plan)) return [];
    return [violation('{host}: chỉ sao lưu tại chỗ', '{host}: backups stay in its own facility', { host: file.host })];
  },
  asksAll: (things, centre) => {
    const plan = readCentre(centre);
    const served = new Set(filesAt(things, configPaths.pgbackrest).map(({ host }) => placeOfHost(plan, host)?.name));
    // Nothing at all is for the rule about completeness to say.
    if (served.size === 0) return [];
    return sitesOf(plan)
      .filter(({ name }) => !served.has(name))
      .map(({ name }) => violation('{name} không sao lưu', '{name} takes no backups', { name }));
  },
};

const day = 86_400_000;

/** A test that showed that the backup does not give back what was in it is worse than an old one. */
function notRestored({ on, failure, tables, differences }: RestoreRecord): Violation | null {
  if (failure !== null) {
    return violation(
      'lần khôi phục thử ngày {on} không xong: {failure}',
      'the restore test of {on} failed: {failure}',
      {
        ...{ on, failure },
      },
    );
  }
  if (differences === 0 && tables > 0) return null;
  return violation(
    'lần khôi phục thử ngày {on} không trả lại đúng dữ liệu: {differences} trong {tables} bảng khác',
    'the restore test of {on} did not give the data back: {differences} of {tables} tables differ',
    { on, differences, tables },
  );
}

export const restoreTest: CentreRule = {
  id: 'CENTRE-RESTORE-TEST',
  level: 'advisory',
  title: { vi: 'Bản sao lưu đã được khôi phục thử', en: 'Backups were restored to try them' },
  remedy: {
    vi: 'Chạy motcua dc restore-test: kết quả có ngày được ghi lại (motcua:backup.restoreTestedOn chỉ tính khi chưa có kết quả nào).',
    en: 'Run motcua dc restore-test: it writes a dated result (motcua:backup.restoreTestedOn counts only while there is none).',
  },
  source: {
    vi: 'TCVN 14423:2026 theo bản diễn giải: khôi phục thử mỗi 6 tháng từ cấp độ 4, mỗi quý ở cấp độ 5; ở cấp độ 3 là khuyến nghị',
    en: 'TCVN 14423:2026 as paraphrased: a restore test every 6 months from level 4, every quarter at level 5; advice at level 3',
  },
  confidence: 'B',
  asksStack: (centre) => {
    const { restoreTestDays: limit, restoreTestedOn } = readCentre(centre).backup;
    const bad = centre.restoreTest === null ? null : notRestored(centre.restoreTest);
    if (bad !== null) return [bad];
    const on = centre.restoreTest?.on ?? restoreTestedOn;
    if (on === null) return [violation('chưa bao giờ khôi phục thử', 'no restore was ever tested')];
    const days = Math.floor((Date.parse(centre.today) - Date.parse(on)) / day);
    if (days >= 0 && days <= limit) return [];
    // A day that is to come, or none, is no test.
    if (!(days >= 0)) return [violation('{on} không phải ngày đã qua', '{on} is no day in the past', { on })];
    return [
      violation(
        'khôi phục thử cách đây {days} ngày, hạn {limit}',
        'the last restore test was {days} days ago, {limit} are allowed',
        {
          ...{ days, limit },
        },
      ),
    ];
  },
};
