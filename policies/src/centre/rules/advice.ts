import { readCentre, sitesOf } from '../read-centre.ts';
import { configPaths, filesAt } from '../read-thing.ts';
import { type CentreRule, violation } from '../rule.ts';

const distinct = (values: readonly string[]): number => new Set(values.map((value) => value.trim().toLowerCase())).size;

export const twoPaths: CentreRule = {
  id: 'CENTRE-TWO-PATHS',
  level: 'advisory',
  title: { vi: 'Hai trung tâm nối bằng ít nhất hai đường khác nhau', en: 'Two paths that differ join the sites' },
  remedy: {
    vi: 'Khai báo motcua:paths: hai đường khác nhà mạng và khác tuyến.',
    en: 'Declare motcua:paths: two, of two carriers and two routes.',
  },
  source: {
    vi: 'TCVN 14423:2026 theo bản diễn giải: hai hướng Internet từ cấp độ 4, hai đường nối từ cấp độ 5; ở cấp độ 3 là khuyến nghị',
    en: 'TCVN 14423:2026 as paraphrased: two Internet directions from level 4, two links at level 5; advice at level 3',
  },
  confidence: 'B',
  asksStack: (centre) => {
    const { paths } = readCentre(centre);
    const count = paths.length;
    if (count < 2) return [violation('khai báo {count} đường truyền', '{count} paths are declared', { count })];
    return [
      ...(distinct(paths.map(({ carrier }) => carrier)) < 2
        ? [violation('các đường truyền cùng một nhà mạng', 'all paths are of one carrier')]
        : []),
      ...(distinct(paths.map(({ route }) => route)) < 2
        ? [violation('các đường truyền cùng một tuyến', 'all paths go the same way')]
        : []),
    ];
  },
};

export const pathsApart: CentreRule = {
  id: 'CENTRE-PATHS-APART',
  level: 'advisory',
  title: { vi: 'Mỗi đường giữa hai trung tâm được đo riêng', en: 'Each path between the sites is measured apart' },
  remedy: {
    vi: 'Khai báo ends của đường đó cho cả hai trung tâm: địa chỉ ở đầu kia mà chỉ đường này dẫn tới.',
    en: 'Declare ends of that path for both sites: an address at the far end to which it alone leads.',
  },
  source: {
    vi: 'Quy định của dự án: một đường hỏng mà không ai biết thì hai đường cũng như một',
    en: 'Rule of the project: two paths, one of which broke unseen, are one',
  },
  confidence: 'project',
  asksStack: (centre) => {
    const plan = readCentre(centre);
    // As the program does: the first host of a site carries its services.
    const measuring = sitesOf(plan).flatMap(({ hosts }) => hosts.slice(0, 1).map(({ name }) => name));
    return plan.paths.flatMap(({ name, ends }) => {
      const hosts = measuring.filter((one) => ends.every(({ host }) => host !== one)).join(', ');
      if (hosts === '') return [];
      return [
        violation(
          'không ai biết riêng đường {name}: {hosts} không có địa chỉ nào để ping',
          'nobody knows of the path {name} apart: {hosts} has no address to ping',
          { name, hosts },
        ),
      ];
    });
  },
};

export const changeWindow: CentreRule = {
  id: 'CENTRE-CHANGE-WINDOW',
  level: 'advisory',
  title: { vi: 'Thay đổi trong khung giờ định trước', en: 'Changes are made in a window' },
  remedy: { vi: 'Khai báo motcua:changeWindow.', en: 'Declare motcua:changeWindow.' },
  source: {
    vi: 'Nghị định 224/2026/NĐ-CP Điều 13.1a: ngừng dịch vụ phải báo trước ít nhất 7 ngày làm việc',
    en: 'Decree 224/2026/NĐ-CP Art. 13.1a: a stop of the service is announced 7 working days before at least',
  },
  confidence: 'A',
  asksStack: (centre) =>
    readCentre(centre).changeWindow === null
      ? [violation('không có khung giờ thay đổi', 'there is no change window')]
      : [],
};

export const updates: CentreRule = {
  id: 'CENTRE-UPDATES',
  level: 'advisory',
  title: { vi: 'Bản vá bảo mật tự cài', en: 'Security updates are installed by themselves' },
  remedy: {
    vi: 'Khai báo unattended-upgrades cho máy đó.',
    en: 'Declare unattended-upgrades for that host.',
  },
  source: {
    vi: 'TCVN 14423:2026 theo bản diễn giải: máy chủ vá tập trung từ cấp độ 3',
    en: 'TCVN 14423:2026 as paraphrased: patching from one server from level 3',
  },
  confidence: 'B',
  asksAll: (things, centre) => {
    const patched = new Set([
      ...filesAt(things, configPaths.updates).map(({ host }) => host),
      ...things
        .filter(({ type, props }) => type === 'motcua:host:Package' && props.package === 'unattended-upgrades')
        .map(({ props }) => String(Reflect.get(Object(props.host), 'name'))),
    ]);
    return readCentre(centre)
      .places.flatMap(({ hosts }) => hosts)
      .filter(({ name }) => !patched.has(name))
      .map(({ name }) => violation('{name} không tự vá', '{name} does not patch itself', { name }));
  },
};

const parts = [
  { vi: 'cơ sở dữ liệu (Patroni)', en: 'a database (Patroni)', at: configPaths.patroni },
  { vi: 'phiếu bầu (etcd)', en: 'votes (etcd)', at: configPaths.etcd },
  { vi: 'sao lưu (pgBackRest)', en: 'backups (pgBackRest)', at: configPaths.pgbackrest },
] as const;

export const complete: CentreRule = {
  id: 'CENTRE-COMPLETE',
  level: 'advisory',
  title: { vi: 'Những gì luật hỏi đến đều được khai báo', en: 'What rules ask about is declared' },
  remedy: {
    vi: 'Khai báo phần còn thiếu; luật không kiểm tra được thứ không có.',
    en: 'Declare what is missing; a rule cannot judge what is not there.',
  },
  source: { vi: 'Quy định của dự án: không biết không phải là đạt', en: 'Rule of the project: not known is not met' },
  confidence: 'project',
  asksAll: (things) =>
    parts
      .filter(({ at }) => filesAt(things, at).length === 0)
      .map(({ vi, en }) => violation(`không khai báo ${vi}`, `no ${en.replace(/^a /, '')} is declared`)),
};
