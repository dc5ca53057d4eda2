import { liesIn, parseNetwork } from '../cidr.ts';
import { type CentrePlan, readCentre } from '../read-centre.ts';
import { type Opening, readRuleset } from '../read-ruleset.ts';
import { configPaths, fileOf, rulesetOf } from '../read-thing.ts';
import { type CentreRule, type Thing, type Violation, violation } from '../rule.ts';

/** Doors of the service: who may come there is what the stack file calls agents. */
const serviceDoors: readonly number[] = [443, 8883];
/** A network of more than 65,536 addresses is not one of administrators, nor of what watches. */
const widestZone = 16;

const holds = (ports: Opening['ports'], port: number): boolean =>
  ports === null || ports.some(([first, last]) => first <= port && port <= last);
const onlyService = (ports: Opening['ports']): boolean =>
  ports?.every(([first, last]) => first === last && serviceDoors.includes(first)) ?? false;

function judgeOpening({ line, from, ports }: Opening, { networks, places }: CentrePlan): Violation[] {
  if (onlyService(ports)) return [];
  const hosts = places.flatMap((place) => place.hosts.map(({ address }) => address));
  const logins = [22, ...places.flatMap((place) => place.hosts.map(({ port }) => port))];
  const lets = logins.some((port) => holds(ports, port)) ? networks.admin : undefined;
  const everybody = violation('«{line}» cho mọi người vào', '"{line}" lets everybody in', { line });
  if (from === null) return [everybody];
  const inside = [...networks.admin, ...networks.monitoring, ...hosts];
  const strangers = from.filter((network) => !liesIn(network, lets ?? inside));
  return strangers.map((network) =>
    violation(
      '«{line}» cho {network} vào, ngoài vùng quản trị',
      '"{line}" lets in {network}, outside the zone of administration',
      {
        line,
        network,
      },
    ),
  );
}

function judgeRuleset(text: string, plan: CentrePlan): Violation[] {
  const { refusesRest, openings, unread } = readRuleset(text);
  return [
    ...(refusesRest
      ? []
      : [
          violation(
            'tường lửa không từ chối phần còn lại (policy drop)',
            'the firewall does not refuse the rest (policy drop)',
          ),
        ]),
    ...openings.flatMap((one) => judgeOpening(one, plan)),
    ...unread.map((line) =>
      violation('không hiểu luật «{line}»', 'the rule "{line}" is of a form that is not understood', { line }),
    ),
  ];
}

function judgeSshd(text: string): Violation[] {
  const weak = /^\s*(PasswordAuthentication\s+yes|PermitRootLogin\s+yes|PermitEmptyPasswords\s+yes)\b/im.exec(
    text,
  )?.[1];
  return weak === undefined ? [] : [violation('sshd: {weak}', 'sshd: {weak}', { weak })];
}

const asksThing = (thing: Thing, centre: Parameters<typeof readCentre>[0]): Violation[] => {
  const ruleset = rulesetOf(thing);
  if (ruleset !== null) return judgeRuleset(ruleset, readCentre(centre));
  const file = fileOf(thing);
  return file?.text != null && configPaths.sshd.test(file.path) ? judgeSshd(file.text) : [];
};

export const adminPorts: CentreRule = {
  id: 'CENTRE-ADMIN-PORTS',
  level: 'mandatory',
  title: { vi: 'Không cổng quản trị nào mở ra ngoài', en: 'No port of administration is open to others' },
  remedy: {
    vi: 'Chỉ cho vùng quản trị, giám sát và các máy của stack vào; SSH chỉ cho vùng quản trị, bằng khóa.',
    en: 'Let in the zones of administration and monitoring and the hosts of the stack; SSH for the first only, by key.',
  },
  source: {
    vi: 'TCVN 14423:2026 theo bản diễn giải: tường lửa từ cấp độ 2',
    en: 'TCVN 14423:2026 as paraphrased: a firewall from level 2',
  },
  confidence: 'B',
  asksStack: (centre) => {
    const { admin, monitoring } = readCentre(centre).networks;
    return [...admin, ...monitoring]
      .filter((text) => (parseNetwork(text)?.bits ?? 0) < widestZone)
      .map((network) =>
        violation(
          'vùng quản trị hoặc giám sát {network} quá rộng (hơn /16)',
          'the zone of administration or monitoring {network} is too wide (more than a /16)',
          { network },
        ),
      );
  },
  asksThing,
};
