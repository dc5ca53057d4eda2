import * as os from 'node:os';

/** What Node itself knows of the PC. What costs a millisecond is a getter, read by those few who need it. */
export interface OsFacts {
  platform: NodeJS.Platform;
  hostname: string;
  release: string;
  description: string;
  uptimeSeconds: number;
  cores: number;
  readonly cpu: string | null;
  /** 5-minute load; null where the system does not have one. */
  load5: number | null;
  totalMemory: number;
  freeMemory: number;
  root: string;
  readonly interfaces: readonly { interface: string; mac: string; addresses: string[] }[];
}

/** Reads them now. */
export function osFacts(): OsFacts {
  const platform = os.platform();
  return {
    platform,
    hostname: os.hostname(),
    release: os.release(),
    description: `${os.type()} ${os.release()} ${os.machine()}`,
    uptimeSeconds: os.uptime(),
    cores: os.availableParallelism(),
    get cpu() {
      return os.cpus()[0]?.model.trim() || null;
    },
    load5: platform === 'win32' ? null : (os.loadavg()[1] ?? null), // Windows has no load average; Node says 0
    totalMemory: os.totalmem(),
    freeMemory: os.freemem(),
    root: platform === 'win32' ? (process.env.SystemDrive ?? 'C:').concat('\\') : '/',
    get interfaces() {
      return interfaces();
    },
  };
}

function interfaces(): OsFacts['interfaces'] {
  return Object.entries(os.networkInterfaces()).flatMap(([name, found = []]) => {
    const outward = found.filter(({ internal }) => !internal);
    const [first] = outward;
    return first === undefined
      ? []
      : [{ interface: name, mac: first.mac, addresses: outward.map(({ address }) => address) }];
  });
}
