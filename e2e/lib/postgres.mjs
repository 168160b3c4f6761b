// A private PostgreSQL server of the tests: `script/postgres` in the foreground, stopped or killed by its own process id.
import { execFile, spawn } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setImmediate as nextTick } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './server.mjs';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), '../../script/postgres');
const READY = /database system is ready to accept/;

/**
 * Starts a server on a folder that goes with `close`. What a crash must not take is on: `fsync`, `full_page_writes`.
 * @param {{settings?: string[], folder?: string}} [options] settings as `name=value`; a folder that another call has made
 */
export async function startPostgres({ settings = [], folder } = {}) {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'trait-dunion-postgres-')));
  const port = await freePort();
  let child;
  const start = async () => {
    child = spawn(SCRIPT, [place, String(port), 'fsync=on', 'full_page_writes=on', ...settings], { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.ended = ended;
    let said = '';
    await new Promise((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk) => {
          said += chunk;
          if (READY.test(said)) resolve();
        });
      }
      ended.then((code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said.slice(-2000)}`)));
    });
  };
  /** Ends the server: `SIGINT` at once but in order, `SIGQUIT` and `SIGKILL` as if the plug were pulled. */
  const end = async (signal) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (signal !== 'SIGKILL') {
      child.kill(signal);
      await child.ended;
      return;
    }
    // The next postmaster refuses to start while a child of this one is there: held still, it makes no further one.
    child.kill('SIGSTOP');
    const children = await childrenOf(child.pid);
    for (const pid of [child.pid, ...children]) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It went by itself.
      }
    }
    await child.ended;
    for (const pid of children) await gone(pid);
    await rm(join(place, 'data/postmaster.pid'), { force: true });
  };
  const abandon = () => child?.kill('SIGQUIT');
  process.once('exit', abandon);
  await start();
  return {
    port,
    folder: place,
    url: `postgres://trait_dunion@127.0.0.1:${port}/trait_dunion?sslmode=disable`,
    start,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
    sql: (statement, database = 'trait_dunion') => psql(port, database, statement),
    close: async () => {
      await end('SIGINT');
      process.removeListener('exit', abandon);
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Until a process that was killed has let go of everything; nobody may have asked yet how it ended (state Z). */
async function gone(pid) {
  while (await readFile(`/proc/${pid}/stat`, 'utf8').then((stat) => !/\) Z /.test(stat), () => false)) await nextTick();
}

/** Makes a standby of a running server: a copy of its cluster that follows it. */
export async function startStandby(primary, { settings = [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'trait-dunion-standby-'));
  await as(folder, 'pg_basebackup', ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres', '-D', join(folder, 'data'), '-R', '-X', 'stream', '-c', 'fast']);
  const standby = await startPostgres({ folder, settings });
  return { ...standby, promote: () => standby.sql('SELECT pg_promote(true, 30)', 'postgres') };
}

/** Runs one of PostgreSQL's own programs as the user that may. */
async function as(folder, program, args) {
  const binaries = await newest();
  if (process.getuid?.() === 0) {
    await promisify(execFile)('chown', ['postgres:postgres', folder]);
    await promisify(execFile)('setpriv', ['--reuid=postgres', '--regid=postgres', '--init-groups', join(binaries, program), ...args], { cwd: '/' });
  } else {
    await promisify(execFile)(join(binaries, program), args, { cwd: '/' });
  }
}

async function newest() {
  const { stdout } = await promisify(execFile)('find', ['/usr/lib/postgresql', '-mindepth', '2', '-maxdepth', '2', '-name', 'bin']);
  const found = stdout.trim().split('\n').sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const last = found.at(-1);
  await access(last);
  return last;
}

async function psql(port, database, statement) {
  const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', database, '-Atqc', statement];
  return (await promisify(execFile)(join(await newest(), 'psql'), args)).stdout.trim();
}

async function childrenOf(pid) {
  try {
    const { stdout } = await promisify(execFile)('pgrep', ['-P', String(pid)]);
    return stdout.trim().split('\n').map(Number);
  } catch {
    return [];
  }
}
