import { placeOfHost, readCentre } from '../read-centre.ts';
import { configPaths, filesAt } from '../read-thing.ts';
import { type CentreRule, violation } from '../rule.ts';

export const votes: CentreRule = {
  id: 'CENTRE-THREE-VOTES',
  level: 'mandatory',
  title: { vi: 'Ba phiếu ở ba cơ sở khác nhau', en: 'Three votes in three facilities' },
  remedy: {
    vi: 'Đặt điểm chứng kiến ở tòa nhà thứ ba; hai phiếu chung một cơ sở thì mất cùng lúc.',
    en: 'Put the witness in a third building; two votes in one facility are lost together.',
  },
  source: {
    vi: 'Quy định của dự án: hai nơi không tự chuyển đổi an toàn được; dự phòng nóng từ cấp độ 3 (TCVN 14423:2026 theo bản diễn giải)',
    en: 'Rule of the project: two places cannot fail over safely; a hot standby from level 3 (TCVN 14423:2026 as paraphrased)',
  },
  confidence: 'project',
  asksStack: (centre) => {
    const { places } = readCentre(centre);
    const facilities = Map.groupBy(places, ({ facility }) => facility.trim().toLowerCase());
    return [...facilities]
      .filter(([, shared]) => shared.length > 1)
      .map(([facility, shared]) =>
        violation('{names} chung cơ sở {facility}', '{names} are in one facility, {facility}', {
          facility,
          names: shared.map(({ name }) => name).join(', '),
        }),
      );
  },
  asksAll: (things, centre) => {
    const members = filesAt(things, configPaths.etcd);
    if (members.length === 0) return [];
    const plan = readCentre(centre);
    const count = new Set(members.map(({ host }) => placeOfHost(plan, host)?.name)).size;
    if (count >= 3 && members.length % 2 === 1) return [];
    const params = { members: members.length, count };
    return [violation('etcd có {members} phiếu ở {count} nơi', 'etcd has {members} votes at {count} places', params)];
  },
};
