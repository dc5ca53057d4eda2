// Loaded into a real process by `node --import`: its wall clock is ahead of this machine's by the milliseconds in a file,
// so that a test can set the clock of one process. Timers and the monotonic clock go on as they are, as with a real jump.
import { readFileSync } from 'node:fs';

const file = process.env.MOTCUA_TEST_CLOCK_FILE;
const RealDate = Date;

function aheadMs() {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

if (file !== undefined) {
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      if (args.length === 0) super(RealDate.now() + aheadMs());
      else super(...args);
    }

    static now() {
      return RealDate.now() + aheadMs();
    }
  };
}
