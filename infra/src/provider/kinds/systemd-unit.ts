import { z } from 'zod';
import { quote } from '../../ssh/quote.ts';
import type { Kind } from '../kind.ts';

const inputs = z.strictObject({
  unit: z
    .string()
    .regex(/^[A-Za-z0-9@_.:\\-]+\.(service|timer|socket|target|path|mount)$/, 'a unit with its kind, as etcd.service'),
  enabled: z.boolean().default(true),
  active: z.boolean().default(true),
  /** The unit starts anew when one of these changes: fingerprints of what it reads. */
  restartOn: z.record(z.string(), z.string()).default({}),
  /** How it takes up such a change: a database that starts anew changes its primary. */
  changes: z.enum(['restart', 'reload']).default('restart'),
});
type Inputs = z.infer<typeof inputs>;

/** Fingerprints that the unit was last started with are kept on the host: a started unit cannot be asked. */
const marks = '/var/lib/motcua/restart-on';

/** A unit of systemd: whether it starts by itself, whether it runs, and with what it was started. */
export const systemdUnit: Kind<Inputs> = {
  inputs,
  naming: ({ unit }) => unit,
  named: (unit) => ({ unit }),
  replacedBy: ['unit'],
  read: async (remote, { unit, changes }) => {
    const name = quote(unit);
    const script = `systemctl show -p LoadState,ActiveState --value ${name} | tr '\\n' ' '; echo
systemctl is-enabled ${name} 2>/dev/null || true
cat ${quote(`${marks}/${unit}`)} 2>/dev/null || true`;
    const found = parseUnit(unit, await remote({ script }));
    return found === null ? null : { ...found, changes };
  },
  apply: async (remote, { unit, enabled, active, restartOn, changes }, { before }) => {
    const name = quote(unit);
    const again = before !== null && JSON.stringify(before.restartOn) !== JSON.stringify(restartOn);
    const anew = changes === 'reload' ? 'reload-or-restart' : 'restart';
    const verb = active ? (before === null ? 'restart' : again ? anew : 'start') : 'stop';
    const script = `set -eu
systemctl daemon-reload
systemctl ${enabled ? 'enable' : 'disable'} ${name}
systemctl ${verb} ${name}
mkdir -p ${marks}
cat > ${quote(`${marks}/${unit}`)}`;
    await remote({ script, input: JSON.stringify(restartOn), timeout: 120_000 });
    return undefined;
  },
  remove: async (remote, { unit }) => {
    const script = `systemctl disable --now ${quote(unit)} 2>/dev/null || true; rm -f ${quote(`${marks}/${unit}`)}`;
    await remote({ script, timeout: 120_000 });
  },
};

/** What systemd says of a unit; null when it does not know it. */
export function parseUnit(unit: string, answer: string): Omit<Inputs, 'changes'> | null {
  const [states = '', enabled = '', ...rest] = answer.split('\n');
  const words = states.trim().split(/\s+/);
  if (words.includes('not-found')) return null;
  return {
    unit,
    enabled: ['enabled', 'enabled-runtime', 'static', 'alias', 'generated'].includes(enabled.trim()),
    active: ['active', 'activating', 'reloading'].some((state) => words.includes(state)),
    restartOn: parseMarks(rest.join('\n')),
  };
}

function parseMarks(text: string): Record<string, string> {
  try {
    const read = z.record(z.string(), z.string()).safeParse(JSON.parse(text));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}
