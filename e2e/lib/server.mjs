// Starts the program under test on a free port with fresh data, and stops that very process again.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const READY = /listening on (http:\/\/127\.0\.0\.1:\d+)/;
const COLOURS = /\x1b\[[0-9;]*m/g;
const LINES_KEPT = 2000;

/**
 * @param {object} [options]
 * @param {string} [options.binary] the program; $TRAIT_DUNION_BIN unless given
 * @param {string} [options.data] a folder of the caller's, kept afterwards; a temporary one otherwise
 * @param {string} [options.command] `demo`, or `serve` for an installation without invented people
 * @param {string} [options.listen] where it listens; any free port unless said otherwise
 * @param {string[]} [options.args] what follows `demo --listen … --data …`
 * @param {Record<string, string>} [options.env] further environment variables
 * @param {number} [options.timeout] milliseconds until it must be listening
 * @returns {Promise<{baseURL: string, pid: number, data: string, output: () => string, stop: () => Promise<string>}>} `stop` tells how it ended
 */
export async function startServer(options = {}) {
  const { binary = program(), data, args = [], env = {}, timeout = 180_000 } = options;
  const { command = 'demo', listen = '127.0.0.1:0' } = options;
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'trait-dunion-e2e-')));
  const child = spawn(binary, [command, '--listen', listen, '--data', folder, ...args], {
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
    const how = await ended;
    clearTimeout(force);
    process.removeListener('exit', abandon);
    if (!data) await rm(folder, { recursive: true, force: true });
    return how;
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

/** Runs another command of the program on a folder; returns what it printed, or throws what it complained of. */
export async function run(data, ...args) {
  const { stdout } = await promisify(execFile)(program(), [...args, '--data', data], { env: environment() });
  return stdout;
}

/** A port of this machine that was free a moment ago. */
export async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function program() {
  const binary = process.env.TRAIT_DUNION_BIN;
  if (!binary) throw new Error('TRAIT_DUNION_BIN is not set. script/test sets it; by hand, point it at the built trait-dunion.');
  return binary;
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
