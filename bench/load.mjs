// How long people wait, held against what the machine can do: `script/bench load --help`.
// The house is simulated once and kept; then a server of its own answers 1, 8 and 64 connections that ask one after the other.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { startPostgres } from '../e2e/lib/postgres.mjs';
import { chance } from '../e2e/lib/random.mjs';
import { startServer } from '../e2e/lib/server.mjs';

const run = promisify(execFile);
const PROGRAM = process.env.TRAIT_DUNION_BIN;
const LIMITS = process.env.TRAIT_DUNION_LIMITS;
const PASSWORD = 'correct horse battery';
const PEOPLE = ['case-manager', 'coordinator', 'officer', 'frontline'];

const { values: wanted } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    database: { type: 'string', default: 'sqlite' },
    seconds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '1,8,64' },
    help: { type: 'boolean', default: false },
  },
});
if (wanted.help) {
  console.log('script/bench load [--cases 10000] [--database sqlite|postgres] [--seconds 5] [--connections 1,8,64]');
  process.exit(0);
}
const seconds = Number(wanted.seconds);
const steps = wanted.connections.split(',').map(Number);
const home = join(process.env.XDG_CACHE_HOME ?? join(process.env.HOME ?? tmpdir(), '.cache'), 'trait-dunion/bench');

/** A house with so many simulated cases, made once: in memory where there is room for it, since nobody needs it yet. */
async function seeded(cases) {
  const kept = join(home, `${cases}`);
  if (await stat(join(kept, 'ready')).catch(() => null)) return kept;
  const shm = await mkdtemp(join('/dev/shm', 'trait-dunion-bench-')).catch(() => mkdtemp(join(tmpdir(), 'trait-dunion-bench-')));
  try {
    console.error(`Simulating ${cases} cases.`);
    const begun = performance.now();
    const said = await run(PROGRAM, ['simulate', '--model', 'DM', '--cases', String(cases), '--seed', '1', '--data', shm], { maxBuffer: 1 << 26 });
    console.error(`${said.stdout.split('\n').slice(0, 3).join(', ')}, in ${Math.round((performance.now() - begun) / 1000)} s.`);
    await rm(kept, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await cp(shm, `${kept}.part`, { recursive: true });
    await rename(`${kept}.part`, kept);
    await writeFile(join(kept, 'ready'), '');
  } finally {
    await rm(shm, { recursive: true, force: true });
  }
  return kept;
}

/** The house on a server: a copy of the seeded one, moved there. */
async function moved(kept, postgres, data) {
  console.error('Moving the house to PostgreSQL.');
  const copy = join(data, 'copy');
  await run(PROGRAM, ['backup', copy, '--data', kept]);
  await cp(join(kept, 'master.key'), join(data, 'master.key'));
  await run(PROGRAM, ['restore', copy, '--data', data, '--database', postgres.url]);
  await rm(copy, { recursive: true, force: true });
  await postgres.sql('ANALYZE');
}

async function main() {
  const kept = await seeded(Number(wanted.cases));
  const data = await mkdtemp(join(home, 'run-'));
  let postgres;
  let server;
  try {
    const env = {};
    if (wanted.database === 'postgres') {
      postgres = await startPostgres({ settings: ['shared_buffers=1GB', 'max_wal_size=4GB'] });
      await moved(kept, postgres, data);
      env.TRAIT_DUNION_DATABASE = postgres.url;
    } else {
      await cp(kept, data, { recursive: true });
    }
    const places = ['--data', data];
    const tokens = {};
    for (const login of PEOPLE) {
      const setting = run(PROGRAM, ['user', 'password', login, ...places], { env: { ...process.env, ...env } });
      setting.child.stdin.end(`${PASSWORD}\n`);
      await setting;
      tokens[login] = (await run(PROGRAM, ['user', 'token', login, ...places], { env: { ...process.env, ...env } })).stdout.match(/tdu_[0-9a-f]+/)[0];
    }
    const begun = performance.now();
    server = await startServer({ command: 'serve', data, env });
    const started = performance.now() - begun;
    const memory = async () => Math.round(Number((await readFile(`/proc/${server.pid}/status`, 'utf8')).match(/VmRSS:\s+(\d+)/)[1]) / 1024);
    console.log(`${wanted.cases} cases, ${wanted.database}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; ${new Date().toISOString().slice(0, 10)}`);
    console.log(`start-up ${Math.round(started)} ms, ${await memory()} MB once started\n`);
    console.log(['what', 'connections', 'p50 ms', 'p95 ms', 'per second', 'failed', 'bytes'].join('\t'));
    const ways = await things(server.baseURL, tokens);
    for (const [name, ask] of Object.entries(ways)) {
      for (const connections of steps) console.log([name, ...(await measure(server.baseURL, ask, connections))].join('\t'));
    }
    console.log(`\n${await memory()} MB after it`);
    await server.stop();
    server = undefined;
    const address = postgres?.url ?? `sqlite:${join(data, 'trait-dunion.sqlite')}`;
    const { stdout } = await run(LIMITS, [address, 'canton_dm', String(seconds)]);
    for (const line of stdout.trim().split('\n').map(JSON.parse)) {
      console.log([line.name, line.connections, (line.p50 / 1000).toFixed(3), (line.p95 / 1000).toFixed(3), line.rate, 0, ''].join('\t'));
    }
    const verified = await run(PROGRAM, ['verify', ...places], { env: { ...process.env, ...env }, maxBuffer: 1 << 26 }).catch((error) => error);
    console.log(`\n${verified.stdout.trim().split('\n').at(-1)}`);
  } finally {
    await server?.stop();
    await postgres?.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** What is asked for, each as a function that gives the next request. */
async function things(base, tokens) {
  const draw = chance(7);
  const api = async (login, path, body) => {
    const answer = await fetch(new URL(`/api/v1${path}`, base), {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${tokens[login]}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const cookie = async (login) => {
    const answer = await fetch(new URL('/sign-in', base), {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ login, password: PASSWORD }).toString(),
    });
    return answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  };
  const cookies = Object.fromEntries(await Promise.all(PEOPLE.map(async (login) => [login, await cookie(login)])));
  const { account } = await api('case-manager', '/me');
  const led = (await api('case-manager', `/cases?state=open&lead=${account}&limit=200`)).cases.map(({ number }) => number);
  const followed = (await api('case-manager', `/cases?state=open&phase=follow-up&lead=${account}&limit=200`)).cases.map(({ number }) => number);
  const open = (await api('frontline', '/cases?state=open&limit=200')).cases.filter(({ name }) => name.length > 2);
  const screened = [];
  for (const { number } of open.slice(0, 60)) {
    const { state } = await api('frontline', `/cases/${number}`).catch(() => ({}));
    const last = state?.screenings?.at(-1);
    if (last) screened.push([number, last.record]);
  }
  const page = (login, path) => () => ({ path, headers: { cookie: cookies[login] } });
  const command = (login, path, body) => ({ path: `/api/v1${path}`, method: 'POST', headers: { authorization: `Bearer ${tokens[login]}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich' }).format(new Date());
  const work = page('case-manager', '/work');
  const one = () => page('case-manager', `/cases/${draw.of(led)}`)();
  const list = page('coordinator', '/register?state=open&sort=due');
  const search = () => command('coordinator', '/search', { q: draw.of(open)?.name?.split(',')[0] ?? 'Muster' });
  const screening = () => {
    const [number, record] = draw.of(screened);
    return command('frontline', `/cases/${number}/screening.record`, record);
  };
  const contact = () => command('case-manager', `/cases/${draw.of(followed)}/follow-up.contact`, { on: today, kind: 'meeting', category: 'plan', minutes: 'Point de la situation.' });
  const numbers = page('officer', '/statistics');
  const ways = { 'my work': work, 'case page': one, 'case list with filters': list, 'person search': search };
  if (screened.length) ways.screening = screening;
  if (followed.length) ways['a recorded contact (durable)'] = contact;
  ways['yearly statistics'] = numbers;
  const day = [...Array(30).fill(work), ...Array(30).fill(one), ...Array(15).fill(list), ...Array(10).fill(search)];
  if (followed.length) day.push(...Array(10).fill(contact));
  if (screened.length) day.push(...Array(3).fill(screening));
  day.push(numbers, numbers);
  ways['a mixed day'] = () => draw.of(day)();
  const assets = [...(await (await fetch(new URL('/sign-in', base))).text()).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  ways[`limit: a static file (${assets[0]?.split('/').at(-1)})`] = () => ({ path: assets[0], headers: {} });
  return ways;
}

/** Asks for some seconds from so many connections; gives p50, p95 in ms, the rate, what failed, and the size of an answer. */
async function measure(base, next, connections) {
  const { hostname, port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let [failed, size] = [0, 0];
  const until = performance.now() + seconds * 1000;
  const ask = ({ path, method = 'GET', headers, body }) => new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, agent, headers: { ...headers, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk) => { bytes += chunk.length; });
      answer.on('end', () => resolve([answer.statusCode, bytes]));
    });
    sent.on('error', reject);
    sent.end(body);
  });
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const at = performance.now();
      const [status, bytes] = await ask(next());
      times.push(performance.now() - at);
      size = Math.max(size, bytes);
      if (status >= 300) failed += 1;
    }
  }));
  const took = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const share = (part) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2);
  return [connections, share(0.5), share(0.95), Math.round(times.length / took), failed, size];
}

await main();
