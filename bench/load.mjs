// How long people wait, held against what the machine can do: `script/bench load --help`.
// The house is made once and kept: some hundred files are simulated, the others tell the same of other people. Then a server of
// its own answers 1, 8 and 64 connections that ask one after the other.
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

/** So many files are lived through; the others are made from them. */
const LIVED = 400;

/** Above this a house takes more room than two of them are worth: it is used as it lies and taken away at the end. */
const KEPT = 50_000;

/** A house with so many files, made once. */
async function seeded(cases) {
  const kept = join(home, `${cases}`);
  if (await stat(join(kept, 'ready')).catch(() => null)) return kept;
  console.error(`Making ${cases} files.`);
  const begun = performance.now();
  await rm(kept, { recursive: true, force: true });
  await mkdir(kept, { recursive: true });
  const first = join(home, `lived-${LIVED}`);
  if (!(await stat(join(first, 'ready')).catch(() => null))) {
    await rm(first, { recursive: true, force: true });
    await run(PROGRAM, ['simulate', '--model', 'DM', '--cases', String(LIVED), '--seed', '1', '--data', first], { maxBuffer: 1 << 26 });
    await writeFile(join(first, 'ready'), '');
  }
  const lived = performance.now();
  await cp(first, kept, { recursive: true });
  await rm(join(kept, 'ready'));
  if (cases > LIVED) await run(PROGRAM, ['simulate', '--cases', '0', '--fill', String(cases), '--data', kept], { maxBuffer: 1 << 26 });
  const [took, size] = [(performance.now() - lived) / 1000, (await stat(join(kept, 'trait-dunion.sqlite'))).size];
  console.error(`Made in ${Math.round((performance.now() - begun) / 1000)} s, ${Math.round((cases - LIVED) / took)} a second; ${(size / cases / 1024).toFixed(1)} KB each.`);
  await writeFile(join(kept, 'ready'), '');
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
  const large = Number(wanted.cases) > KEPT && wanted.database === 'sqlite';
  const data = large ? kept : await mkdtemp(join(home, 'run-'));
  let postgres;
  let server;
  try {
    const env = {};
    if (wanted.database === 'postgres') {
      postgres = await startPostgres({ settings: ['shared_buffers=1GB', 'max_wal_size=4GB'] });
      await moved(kept, postgres, data);
      env.TRAIT_DUNION_DATABASE = postgres.url;
    } else if (!large) {
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
    const seekers = await further(places, env);
    const begun = performance.now();
    server = await startServer({ command: 'serve', data, env });
    const started = performance.now() - begun;
    const memory = async () => Math.round(Number((await readFile(`/proc/${server.pid}/status`, 'utf8')).match(/VmRSS:\s+(\d+)/)[1]) / 1024);
    console.log(`${wanted.cases} cases, ${wanted.database}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; ${new Date().toISOString().slice(0, 10)}`);
    console.log(`start-up ${Math.round(started)} ms, ${await memory()} MB once started\n`);
    console.log(['what', 'connections', 'p50 ms', 'p95 ms', 'per second', 'failed', 'bytes'].join('\t'));
    const rates = {};
    const tell = (name, [connections, p50, p95, rate, failed, bytes]) => {
      (rates[name] ??= {})[connections] = rate;
      console.log([name, connections, p50, p95, rate, failed, bytes].join('\t'));
    };
    const ways = await things(server.baseURL, tokens, seekers);
    for (const [name, ask] of Object.entries(ways)) {
      for (const connections of steps) tell(name, await measure(server.baseURL, ask, connections));
    }
    console.log(`\n${await memory()} MB after it`);
    await server.stop();
    server = undefined;
    const address = postgres?.url ?? `sqlite:${join(data, 'trait-dunion.sqlite')}`;
    const { stdout } = await run(LIMITS, [address, 'canton_dm', String(seconds)]);
    for (const { name, connections, p50, p95, rate } of stdout.trim().split('\n').map(JSON.parse)) {
      tell(`limit: ${name}`, [connections, (p50 / 1000).toFixed(2), (p95 / 1000).toFixed(2), rate, 0, '']);
    }
    console.log('\nheld against the limits');
    for (const [name, of, limit] of HELD) {
      const held = steps.map((n) => [n, (rates[name]?.[n] ?? 0) / (rates[limit]?.[of ?? n] ?? Infinity)]);
      console.log([name, limit + (of ? ` at ${of}` : ''), ...held.map(([n, ratio]) => `${n}: ${ratio.toFixed(2)}`)].join('\t'));
    }
    const verified = await run(PROGRAM, ['verify', ...places], { env: { ...process.env, ...env }, maxBuffer: 1 << 26 }).catch((error) => error);
    console.log(`\n${verified.stdout.trim().split('\n').at(-1)}`);
  } finally {
    await server?.stop();
    await postgres?.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** What is held against which limit: at as many connections, or at so many. */
const STATIC = 'limit: a static file as large as a case page';
const LONG = 'limit: a static file as large as my work';
const HELD = [
  ['my work', undefined, LONG],
  ['case page', undefined, STATIC],
  ['case list with filters', undefined, LONG],
  ['person search', undefined, STATIC],
  ['a recorded contact (durable)', undefined, 'limit: bare durable commit'],
  ['a recorded contact (durable)', 1, 'limit: bare durable commit'],
];

/** Tokens of others who may search: nobody searches as fast by hand as a benchmark, and each is held to their pace. */
async function further(places, env) {
  const options = { env: { ...process.env, ...env }, maxBuffer: 1 << 26 };
  const { stdout } = await run(PROGRAM, ['user', 'list', ...places], options);
  const logins = stdout.split('\n').map((line) => line.split('\t')).filter(([, , , seat]) => /:(front-line|respondent),/.test(seat ?? '')).map(([login]) => login);
  const found = [];
  for (const login of logins.slice(0, 40)) found.push((await run(PROGRAM, ['user', 'token', login, ...places], options)).stdout.match(/tdu_[0-9a-f]+/)[0]);
  return found;
}

/** The files in which somebody may record a contact: those of many people, as in a canton, so that none grows beyond measure. */
async function followedBy(base, token) {
  const asked = async (path) => (await fetch(new URL(`/api/v1${path}`, base), { headers: { authorization: `Bearer ${token}` } })).json();
  const { account } = await asked('/me');
  const { cases = [] } = await asked(`/cases?state=open&phase=follow-up&lead=${account}&limit=100`);
  return cases.map(({ number }) => [token, number]);
}

/** So many searches an account may make in ten minutes, less what the mixed day asks for. */
const PACE = 300;

/** What is asked for, each as a function that gives the next request. */
async function things(base, tokens, seekers) {
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
  const followed = [];
  for (const token of seekers) followed.push(...(await followedBy(base, token)));
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
  let turn = 0;
  const search = () => {
    const asked = command('frontline', '/search', { text: draw.of(open)?.name?.split(',')[0] ?? 'Muster' });
    return { ...asked, headers: { ...asked.headers, authorization: `Bearer ${seekers[(turn += 1) % seekers.length]}` } };
  };
  search.most = Math.floor((PACE * seekers.length) / (steps.length + 1));
  const screening = () => {
    const [number, record] = draw.of(screened);
    return command('frontline', `/cases/${number}/screening.record`, record);
  };
  const contact = () => {
    const [token, number] = draw.of(followed);
    const asked = command('case-manager', `/cases/${number}/follow-up.contact`, { on: today, kind: 'meeting', category: 'plan', minutes: 'Point de la situation.' });
    return { ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } };
  };
  const numbers = page('officer', '/statistics');
  const ways = { 'my work': work, 'case page': one, 'case list with filters': list, 'person search': search };
  if (screened.length) ways.screening = screening;
  if (followed.length) ways['a recorded contact (durable)'] = contact;
  ways['yearly statistics'] = numbers;
  // The same with durations, deadlines and results, without the page around them; and as of a past day.
  const asked = { headers: { authorization: `Bearer ${tokens.officer}` } };
  const past = `${Number(today.slice(0, 4)) - 1}-12-31`;
  ways['yearly statistics, as data'] = () => ({ path: '/api/v1/statistics', ...asked });
  ways['yearly statistics, as of a past day'] = () => ({ path: `/api/v1/statistics?year=${past.slice(0, 4)}&as_of=${past}`, ...asked });
  await delivered(api, today);
  ways['national page'] = () => ({ path: '/national', headers: {} });
  const file = await packed(base, api, cookies.officer);
  ways['committee package (made when fetched)'] = () => ({ path: file, headers: { cookie: cookies.officer } });
  const day = [...Array(30).fill(work), ...Array(30).fill(one), ...Array(15).fill(list), ...Array(10).fill(search)];
  if (followed.length) day.push(...Array(10).fill(contact));
  if (screened.length) day.push(...Array(3).fill(screening));
  day.push(numbers, numbers);
  ways['a mixed day'] = () => draw.of(day)();
  const size = async ({ path, headers }) => (await (await fetch(new URL(path, base), { headers })).text()).length;
  const start = await (await fetch(new URL('/work', base), { headers: { cookie: cookies['case-manager'] } })).text();
  ways[STATIC] = await still(base, start, await size(one()));
  ways[LONG] = await still(base, start, start.length);
  return ways;
}

/** Every canton has delivered the last year that has settled, with five categories, and it is published. */
async function delivered(api, today) {
  const year = Number(today.slice(0, 4)) - (today.slice(5) > '03-31' ? 1 : 2);
  const told = await fetchCantons();
  for (const [at, row] of told.entries()) {
    const cases = 40 + 7 * at;
    const national = ['involved', 'advised', 'led-together', 'any', 'unmapped'].map((code) => ({ code, cases }));
    const delivery = { shape: 1, row, year, as_of: `${year + 1}-03-31`, definitions: 1, mapping: `${row}/1`, threshold: 5, announced: 5 * cases, closed: 30, stock: 90, national };
    await api('officer', `/national/years/${year}/national.take`, delivery).catch((error) => {
      if (!String(error).includes('already-done')) throw error;
    });
  }
  await api('officer', `/national/years/${year}/national.publish`, {});
}

/** The codes of the cantons, as the register has them. */
async function fetchCantons() {
  const text = await readFile(new URL('../reference/cantons.csv', import.meta.url), 'utf8');
  const [heads, ...lines] = text.trim().split('\n').map((line) => line.split(','));
  return lines.map((line) => line[heads.indexOf('code')]);
}

/** A package of the committee, put together; the address of its file. */
async function packed(base, api, cookie) {
  const { id } = await api('officer', '/statistics/package', {});
  const path = `/downloads/${id}/file`;
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(new URL(path, base), { headers: { cookie }, redirect: 'manual' });
    await answer.arrayBuffer();
    if (answer.ok) return path;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no package after a minute');
}

/** The file of the interface, of those that a page asks for, that is nearest to a size. */
async function still(base, page, size) {
  const addresses = new Set([...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path));
  const sizes = await Promise.all([...addresses].map(async (path) => [path, (await (await fetch(new URL(path, base))).arrayBuffer()).byteLength]));
  const [[path]] = sizes.sort(([, a], [, b]) => Math.abs(a - size) - Math.abs(b - size));
  return () => ({ path, headers: {} });
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
    while (performance.now() < until && times.length < (next.most ?? Infinity)) {
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
