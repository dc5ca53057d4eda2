import type { DiskOp } from './disk-op.ts';

/** A call that was interrupted in the log by one of another thread is put together again. */
function wholeLines(log: string): string[] {
  const begun = new Map<string, string>();
  return log.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    if (resumed !== null) return [`${begun.get(thread) ?? ''}${resumed[1]}`];
    if (!rest.endsWith('<unfinished ...>')) return [rest];
    begun.set(thread, rest.replace(/\s*<unfinished \.\.\.>$/, ''));
    return [];
  });
}

const hex = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex');
const path = (text: string | undefined): string => hex(text ?? '').toString('utf8');

/** What `strace -f -y -xx` wrote down, as operations on the files of a folder and what was said on standard output. */
export function readTrace(log: string, folder: string): DiskOp[] {
  const positions = new Map<string, number>();
  return wholeLines(log).flatMap((line) => (/ = -1 /.test(line) ? [] : (opOf(line, { folder, positions }) ?? [])));
}

interface Reading {
  folder: string;
  /** Where the next plain write of an open file goes, by descriptor and path. */
  positions: Map<string, number>;
}

const file = '(\\d+)<((?:\\\\x[0-9a-f]{2})+)>';
const data = '"((?:\\\\x[0-9a-f]{2})*)"';
const calls = {
  open: new RegExp(`^openat\\([^,]+, ${data}, ([A-Z_|]+)(?:, \\d+)?\\)\\s+= ${file}`),
  pwrite: new RegExp(`^pwrite64\\(${file}, ${data}, \\d+, (\\d+)\\)`),
  write: new RegExp(`^write\\(${file}, ${data}, \\d+\\)`),
  sync: new RegExp(`^f(?:data)?sync\\(${file}\\)`),
  truncate: new RegExp(`^ftruncate\\(${file}, (\\d+)\\)`),
  unlink: new RegExp(`^unlink\\(${data}\\)`),
  rename: new RegExp(`^rename\\(${data}, ${data}\\)`),
};

function opOf(line: string, { folder, positions }: Reading): DiskOp[] | null {
  const inside = (name: string) => name === folder || name.startsWith(`${folder}/`);
  const about = (name: string, op: DiskOp): DiskOp[] | null => (inside(name) ? [op] : null);
  const opened = calls.open.exec(line);
  if (opened !== null) {
    const [, given, flags = '', number = '', real] = opened;
    const name = path(real) || path(given);
    positions.set(number, 0);
    if (!flags.includes('O_CREAT') && !flags.includes('O_TRUNC')) return null;
    const made: DiskOp[] = [{ is: 'create', path: name }];
    return inside(name)
      ? [...made, ...(flags.includes('O_TRUNC') ? [{ is: 'truncate' as const, path: name, size: 0 }] : [])]
      : null;
  }
  const at = calls.pwrite.exec(line);
  if (at !== null)
    return about(path(at[2]), { is: 'write', path: path(at[2]), offset: Number(at[4]), bytes: hex(at[3] ?? '') });
  const written = calls.write.exec(line);
  if (written !== null) return plainWrite(written, positions, about);
  const synced = calls.sync.exec(line);
  if (synced !== null) return about(path(synced[2]), { is: 'sync', path: path(synced[2]) });
  const cut = calls.truncate.exec(line);
  if (cut !== null) return about(path(cut[2]), { is: 'truncate', path: path(cut[2]), size: Number(cut[3]) });
  const gone = calls.unlink.exec(line);
  if (gone !== null) return about(path(gone[1]), { is: 'unlink', path: path(gone[1]) });
  const moved = calls.rename.exec(line);
  return moved === null ? null : about(path(moved[1]), { is: 'rename', from: path(moved[1]), to: path(moved[2]) });
}

function plainWrite(
  [, number = '', name, text = '']: RegExpExecArray,
  positions: Map<string, number>,
  about: (name: string, op: DiskOp) => DiskOp[] | null,
): DiskOp[] | null {
  const bytes = hex(text);
  if (number === '1') return [{ is: 'say', text: bytes.toString('utf8') }];
  const offset = positions.get(number) ?? 0;
  positions.set(number, offset + bytes.length);
  return about(path(name), { is: 'write', path: path(name), offset, bytes });
}
