import type { HardwareFacts } from '../../probe/hardware-facts.ts';
import { failure, type Outcome, success } from '../../probe/outcome.ts';
import type { PcCimFacts } from '../../probe/windows/decode-pc-cim.ts';

/** Pure: what CIM tells of a PC as facts of its hardware; a class that could not be asked is a failure of its own. */
export function toHardware(cim: Outcome<PcCimFacts>): HardwareFacts {
  const told = <From, To>(from: From | null | undefined, to: (from: From) => To, name: string): Outcome<To> => {
    if (!cim.ok) return cim;
    return from ? success(to(from)) : failure('not-read', `Windows did not tell ${name}`);
  };
  const facts = cim.ok ? cim.value : null;
  const serial = facts?.bios?.serial ?? '';
  return {
    system: told(
      facts?.system,
      ({ maker, model }) => ({ manufacturer: maker ?? '', model: model ?? '', serial, uuid: '' }),
      'Win32_ComputerSystem',
    ),
    bios: told(
      facts?.bios,
      ({ maker, version, released }) => ({ vendor: maker ?? '', version: version ?? '', releaseDate: released ?? '' }),
      'Win32_BIOS',
    ),
    os: told(
      facts?.os,
      ({ caption, version, architecture }) => ({
        ...{ distro: caption ?? '', release: version ?? '', arch: architecture ?? '' },
      }),
      'Win32_OperatingSystem',
    ),
    // Node tells it, and faster.
    cpu: failure('not-read', 'not asked'),
  };
}
