// Starts the program under test on a free port with fresh data, and stops that very process again.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const READY = /listening on (http:\/\/127\.0\.0\.1:\d+)/;
const COLOURS = /\x1b\[[0-9;]*m/g;
const LINES_KEPT = 2000;

/**
 * @param {object} [options]
 * @param {string} [options.binary] the program; $TRAIT_DUNION_BIN unless given
 * @param {string} [options.data] a folder of the caller's, kept afterwards; a temporary one otherwise
 * @param {string[]} [options.args] what follows `demo --listen … --data …`
 * @param {Record<string, string>} [options.env] further environment variables
 * @param {number} [options.timeout] milliseconds until it must be listening
 * @returns {Promise<{baseURL: string, pid: number, data: string, output: () => string, stop: () => Promise<void>}>}
 */
export async function startServer({ binary = process.env.TRAIT_DUNION_BIN, data, args = [], env = {}, timeout = 180_000 } = {}) {
  if (!binary) throw new Error('TRAIT_DUNION_BIN is not set. script/test sets it; by hand, point it at the built trait-dunion.');
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'trait-dunion-e2e-')));
  const child = spawn(binary, ['demo', '--listen', '127.0.0.1:0', '--data', folder, ...args], {
    env: { ...environment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  const lines = [];
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? `exit code ${code}`}`));
  });
  const abandon = () => child.kill('SIGKILL');
  process.once('exit', abandon);

  const stop = async () => {
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(force);
    process.removeListener('exit', abandon);
    if (!data) await rm(folder, { recursive: true, force: true });
  };

  let baseURL;
  try {
    baseURL = await firstAddress(child, lines, ended, timeout);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseURL, pid: child.pid, data: folder, output: () => lines.join('\n'), stop };
}

/** Reads both streams to the end, so that the program never blocks on a full pipe. */
function firstAddress(child, lines, ended, timeout) {
  return new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`The server ${what}. Its last lines:\n${lines.slice(-20).join('\n')}`));
    const timer = setTimeout(() => fail(`did not say that it listens within ${timeout} ms`), timeout);
    const drained = [child.stdout, child.stderr].map((stream) => {
      const reader = createInterface({ input: stream });
      reader.on('line', (raw) => {
        const line = raw.replace(COLOURS, '');
        lines.push(line);
        if (lines.length > LINES_KEPT) lines.shift();
        const match = READY.exec(line);
        if (!match) return;
        clearTimeout(timer);
        resolve(match[1]);
      });
      return new Promise((done) => reader.once('close', done));
    });
    // Its last words first, its end second: the lines are what explains the end.
    ended.then(async (how) => {
      clearTimeout(timer);
      if (child.pid !== undefined) await Promise.all(drained);
      fail(how);
    });
  });
}

/** Settings of whoever runs the tests must not reach the program. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('TRAIT_DUNION_'));
  return { ...Object.fromEntries(kept), NO_COLOR: '1' };
}
