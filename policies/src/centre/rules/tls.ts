import { configPaths, type DeclaredFile, fileOf } from '../read-thing.ts';
import { type CentreRule, type Violation, violation } from '../rule.ts';

type Look = (text: string) => Violation[];

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^[\s-]*["']?|["',]+$/g, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const loopback = /^(127\.|::1|localhost)/;
const local = /\s(127\.0\.0\.1(\/32)?|::1(\/128)?|localhost)\s/;

/** Lines of pg_hba, as they stand in its own file, or as texts in a list of YAML or JSON. */
const hba: Look = (text) =>
  text
    .split(/[\n"'[\]]/)
    .map((line) => line.replace(/^[\s-]+/, '').trim())
    .filter((line) => /^(local|host|hostssl|hostnossl|hostgssenc)\s+\S+\s+\S+\s/.test(line))
    .flatMap((line) => {
      if (/\s(trust|password|md5)(\s|$)/.test(line)) {
        return [
          violation(
            'pg_hba: «{line}» nhận mật khẩu rõ hoặc không cần',
            'pg_hba: "{line}" asks for no password that is safe',
            { line },
          ),
        ];
      }
      const open = /^(host|hostnossl)\s/.test(line) && !/\sreject$/.test(line) && !local.test(line);
      return open ? [violation('pg_hba: «{line}» không cần TLS', 'pg_hba: "{line}" goes without TLS', { line })] : [];
    });

const patroni: Look = (text) => [
  ...hba(text),
  ...(/["']?\bssl["']?:\s*["']?(on|true)\b/.test(text)
    ? []
    : [violation('PostgreSQL không bật TLS (ssl: on)', 'PostgreSQL does not speak TLS (ssl: on)')]),
  ...(/etcd3?["']?:/.test(text) && !/["']?protocol["']?:\s*["']?https\b/.test(text)
    ? [violation('Patroni hỏi etcd không qua TLS', 'Patroni asks etcd without TLS')]
    : []),
  ...(/restapi["']?:/.test(text) && !/certfile/.test(text)
    ? [violation('REST của Patroni không có TLS', 'the REST interface of Patroni has no TLS')]
    : []),
];

const etcd: Look = (text) => [
  ...[...text.matchAll(/http:\/\/([^\s,"'/]+)/g)]
    .filter(([, address = '']) => !loopback.test(address))
    .map(([url]) => violation('etcd dùng {url}', 'etcd uses {url}', { url })),
  ...(/CLIENT_CERT_AUTH="?true|client-cert-auth:\s*true/.test(text)
    ? []
    : [violation('etcd không hỏi chứng thư của máy khách', 'etcd asks clients for no certificate')]),
];

/** Listeners of Mosquitto: what follows a `listener` line is its own until the next. */
const mosquitto: Look = (text) => [
  ...text
    .split(/^(?=\s*listener\s)/m)
    .filter((part) => /^\s*listener\s/.test(part))
    .flatMap((part) => {
      const [, port = '', address = ''] = /^\s*listener\s+(\d+)(?:[ \t]+(\S+))?/.exec(part) ?? [];
      if (loopback.test(address) || port === '0' || /^\s*certfile\s/m.test(part)) return [];
      return [
        violation('Mosquitto nghe cổng {port} không có TLS', 'Mosquitto listens on {port} without TLS', { port }),
      ];
    }),
  ...(/^\s*allow_anonymous\s+true/m.test(text)
    ? [violation('Mosquitto cho vào không cần danh tính', 'Mosquitto lets in who has no identity')]
    : []),
];

/** Sections of HAProxy. A door of TCP whose servers speak TLS passes it through, and needs none of its own. */
const haproxy: Look = (text) => {
  const tcpByDefault = /^defaults[\s\S]*?^\s+mode\s+tcp\b/m.test(text);
  return text.split(/^(?=\S)/m).flatMap((section) => {
    const lines = linesOf(section);
    const servers = lines.filter((line) => /^server\s/.test(line));
    const tcp = /^\s+mode\s+tcp\b/m.test(section) || (tcpByDefault && !/^\s+mode\s+http\b/m.test(section));
    const passesThrough = tcp && servers.length > 0 && servers.every((line) => /\s(check-ssl|ssl)(\s|$)/.test(line));
    return lines
      .filter((line) => /^bind\s/.test(line) && !passesThrough)
      .filter((line) => !/^bind\s+(127\.|localhost|::1|unix@|\/)/.test(line) && !/\sssl(\s|$)/.test(line))
      .map((line) => violation('HAProxy: «{line}» không có TLS', 'HAProxy: "{line}" has no TLS', { line }));
  });
};

const pgbackrest: Look = (text) =>
  [...text.matchAll(/^\s*((?:repo|pg)\d+)-host\s*=/gm)]
    .filter(([, repo]) => !new RegExp(`^\\s*${repo}-host-type\\s*=\\s*tls\\s*$`, 'm').test(text))
    .map(([, repo = '']) =>
      violation('pgBackRest: {repo} không qua TLS', 'pgBackRest: {repo} is not reached by TLS', { repo }),
    );

const looks: readonly (readonly [RegExp, Look])[] = [
  [configPaths.patroni, patroni],
  [/pg_hba\.conf$/, hba],
  [configPaths.etcd, etcd],
  [configPaths.mosquitto, mosquitto],
  [configPaths.haproxy, haproxy],
  [configPaths.pgbackrest, pgbackrest],
];

const lookAt = ({ path, text }: DeclaredFile): Violation[] => {
  if (text === null) return [];
  const look = looks.find(([pattern]) => pattern.test(path));
  return look === undefined ? [] : look[1](text);
};

export const tls: CentreRule = {
  id: 'CENTRE-TLS',
  level: 'mandatory',
  title: { vi: 'Mọi kết nối giữa các máy đều mã hóa', en: 'Every connection between hosts is encrypted' },
  remedy: {
    vi: 'Bật TLS ở dòng được nêu; chỉ địa chỉ nội bộ 127.0.0.1 mới được miễn.',
    en: 'Turn TLS on in the line that is named; only 127.0.0.1 may go without.',
  },
  source: {
    vi: 'Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP (mã hóa khi lưu và khi truyền)',
    en: 'Law 91/2025/QH15 and Decree 356/2025/NĐ-CP (encrypt at rest and in transit)',
  },
  confidence: 'B',
  asksThing: (thing) => {
    const file = fileOf(thing);
    return file === null ? [] : lookAt(file);
  },
};
