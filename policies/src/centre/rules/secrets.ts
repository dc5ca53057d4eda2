import { fileOf } from '../read-thing.ts';
import { type CentreRule, type Thing, type Violation, violation } from '../rule.ts';

const secretName = /pass(word|phrase|wd)|secret|token|private.?key|api.?key/i;
const filePath = /file$|path$/i;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** `password: x`, `password=x`; a reference to a file or a variable is none. */
const written =
  /\b(?:password|passwd|passphrase|secret|token)["']?\s*[:=]\s*["']?(?![\s"'$/<{]|scram-sha-256|file)[^\s"',]{4,}/i;

const inClear = (what: string): Violation =>
  violation('{what} viết rõ, không mã hóa', '{what} stands in clear', { what });

function judgeThing(thing: Thing): Violation[] {
  const { props, secretKeys } = thing;
  const clear = Object.entries(props).filter(([key, value]) => typeof value === 'string' && !secretKeys.includes(key));
  const found = clear.filter(([, value]) => privateKey.test(String(value)) || written.test(String(value)));
  const file = fileOf(thing);
  const readable = file?.text != null && privateKey.test(file.text) && /[4-7]$/.test(file.mode);
  return [
    ...found.map(([key]) => inClear(key)),
    ...(readable
      ? [
          violation(
            'khóa riêng ai cũng đọc được (quyền {mode})',
            'a private key that everybody may read (mode {mode})',
            { mode: file.mode },
          ),
        ]
      : []),
  ];
}

export const secrets: CentreRule = {
  id: 'CENTRE-SECRETS',
  level: 'mandatory',
  title: { vi: 'Bí mật không viết rõ', en: 'Secrets do not stand in clear' },
  remedy: {
    vi: 'Trong tệp stack: pulumi config set --secret; trong chương trình: pulumi.secret(…); tệp khóa có quyền 0600 hoặc 0640.',
    en: 'In the stack file: pulumi config set --secret; in the program: pulumi.secret(…); files of keys have mode 0600 or 0640.',
  },
  source: {
    vi: 'Quy định của dự án: trạng thái của Pulumi viết rõ mọi thứ không đánh dấu là bí mật',
    en: 'Rule of the project: the state of Pulumi has everything in clear that is not marked as a secret',
  },
  confidence: 'project',
  asksStack: ({ values, secretKeys }) =>
    Object.entries(values)
      .filter(([key, value]) => !secretKeys.includes(key) && typeof value === 'string' && value !== '')
      .filter(([key, value]) => (secretName.test(key) && !filePath.test(key)) || privateKey.test(String(value)))
      .map(([key]) => inClear(`motcua:${key}`)),
  asksThing: judgeThing,
};
