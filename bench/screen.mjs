// How many profiles a second `trait-dunion screen` answers on one core, and in how much memory: `script/bench screen [LINES]`.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance } from '../e2e/lib/random.mjs';

const PROGRAM = process.env.TRAIT_DUNION_BIN;
const LINES = Number(process.argv[2] ?? 1_000_000);
const CODES = [
  'RESIDENT', 'NEEDS_JOB_SUPPORT', 'MULTI_PROBLEM', 'PRIMARY_MARKET_CHANCE', 'POTENTIAL_UNCLEAR', 'MOTIVATED',
  'NEEDS_COORDINATION', 'VOLUNTARY', 'DATA_CONSENT', 'NOT_COMPLEX', 'RISK_FACTORS_SEVERAL', 'INTEGRATION_DIFFICULTY_HIGH',
  'X_PENSION_REVIEW', 'X_PENSION_DRAWN', 'X_II_RETRAINING_DONE',
];
const draw = chance(1);

async function facts(path) {
  const file = createWriteStream(path);
  file.write(`id,INSTITUTIONS,INSTITUTIONS_IMMINENT,REGISTERED,${CODES.join()}\n`);
  for (let i = 0; i < LINES; i += 1) {
    const counts = [0, 1, 2].map(() => draw.of(['', '0', '1', '2', '3']));
    const line = `${i},${counts.join()},${CODES.map(() => draw.of(['yes', 'no', ''])).join()}\n`;
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** Seconds, and the most memory that was held, in MB. */
async function answered(model, path) {
  const input = await open(path);
  const begun = performance.now();
  const child = spawn(PROGRAM, ['screen', '--model', model], { stdio: [input.fd, 'ignore', 'inherit'] });
  let most = 0;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 20);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  await input.close();
  if (code !== 0) throw new Error(`${model}: exit ${code}`);
  return { seconds: (performance.now() - begun) / 1000, most };
}

const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-screen-'));
try {
  const path = join(folder, 'facts.csv');
  await facts(path);
  for (const model of ['VS', 'ZH', 'GL', 'SZ', 'JU']) {
    const { seconds, most } = await answered(model, path);
    console.log(`${model}: ${LINES} lines in ${seconds.toFixed(2)} s, ${Math.round(LINES / seconds)} a second, ${most.toFixed(0)} MB`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
