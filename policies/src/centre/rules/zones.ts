import { readCentre } from '../read-centre.ts';
import { readRuleset } from '../read-ruleset.ts';
import { hostOf, rulesetOf } from '../read-thing.ts';
import { type CentreRule, violation } from '../rule.ts';

const leastZones = 5;

export const zones: CentreRule = {
  id: 'CENTRE-ZONES',
  level: 'mandatory',
  title: { vi: 'Mỗi máy có tường lửa với ít nhất năm vùng', en: 'Every host has a firewall with five zones at least' },
  remedy: {
    vi: 'Khai báo motcua:host:Firewall cho máy đó, đủ vùng.',
    en: 'Declare a motcua:host:Firewall for that host, with its zones.',
  },
  source: {
    vi: 'TCVN 14423:2026 theo bản diễn giải: từ năm vùng mạng trở lên, từ cấp độ 2',
    en: 'TCVN 14423:2026 as paraphrased: five zones or more from level 2',
  },
  confidence: 'B',
  asksThing: (thing) => {
    const ruleset = rulesetOf(thing);
    if (ruleset === null) return [];
    const count = readRuleset(ruleset).sets.size;
    return count >= leastZones ? [] : [violation('chỉ có {count} vùng', 'there are {count} zones only', { count })];
  },
  asksAll: (things, centre) => {
    const walled = new Set(things.filter(({ type }) => type === 'motcua:host:Firewall').map(hostOf));
    return readCentre(centre)
      .places.flatMap(({ hosts }) => hosts)
      .filter(({ name }) => !walled.has(name))
      .map(({ name }) => violation('{name} không có tường lửa', '{name} has no firewall', { name }));
  },
};
