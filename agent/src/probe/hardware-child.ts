// A program of its own, started by system-information.ts: prints each fact on a line as soon as it is read, and ends.
import si from 'systeminformation';
import type { HardwareLine } from './hardware-facts.ts';

const asked = {
  system: () => si.system(),
  bios: () => si.bios(),
  os: () => si.osInfo(),
  cpu: () => si.cpu(),
};

async function tellAll(): Promise<void> {
  // One after another: each starts programs, and a counter PC has other work to do.
  for (const fact of Object.keys(asked) as (keyof typeof asked)[]) {
    process.stdout.write(`${JSON.stringify(await ask(fact))}\n`);
  }
}

async function ask(fact: keyof typeof asked): Promise<HardwareLine> {
  try {
    return { fact, found: { ...(await asked[fact]()) } };
  } catch (error) {
    return { fact, failed: error instanceof Error ? error.message : String(error) };
  }
}

void tellAll();
