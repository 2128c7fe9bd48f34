import { readFileSync } from 'node:fs';

/**
 * Loaded before a process of the product (`node --import`): on SIGUSR2 its clock jumps by as many milliseconds as the file at FAULTS_CLOCK
 * says. What is counted from the start of the process goes on as before, as it does on a machine whose clock is set.
 */
const RealDate = globalThis.Date;
const realNow = RealDate.now;
let offset = 0;
process.on('SIGUSR2', () => (offset = Number(readFileSync(process.env.FAULTS_CLOCK, 'utf8'))));

class JumpingDate extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(realNow() + offset);
    else super(...given);
  }

  static now() {
    return realNow() + offset;
  }
}
globalThis.Date = JumpingDate;
