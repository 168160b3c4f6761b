// Nothing that was acknowledged is lost, and nothing is half there: servers and databases are killed while people work,
// and a standby takes over. The benchmark does the same a thousand times (script/bench crash).
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { hire, missing, people } from './lib/load.mjs';
import { startPostgres, startStandby } from './lib/postgres.mjs';
import { chance } from './lib/random.mjs';
import { freePort, run, startServer } from './lib/server.mjs';
import { tidy } from './lib/tidy.mjs';

const KILLS = Number(process.env.TRAIT_DUNION_KILLS ?? 4);
const CONNECTIONS = 8;
const draw = chance(20261130);

/** Lets some files be acknowledged, then a moment more that is never the same. */
async function aMoment(work) {
  await work.until(3 + draw(5));
  await new Promise((resolve) => setTimeout(resolve, draw(60)));
}

/** A server on a port that stays, so that people find it again. */
async function serve(port, options) {
  return startServer({ command: 'serve', listen: `127.0.0.1:${port}`, ...options });
}

async function kill(server) {
  process.kill(server.pid, 'SIGKILL');
  await server.stop();
}

/** A folder that goes with the test. */
async function folder(later) {
  const path = await mkdtemp(join(tmpdir(), 'trait-dunion-crash-'));
  later(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function verified(data, ...places) {
  const said = await run(data, 'verify', ...places);
  assert.match(said, /^verify: \d+ events, \d+ streams, 0 differences$/m);
}

describe('the embedded database', () => {
  it('loses nothing when the server is killed while people work', async (t) => {
    const later = tidy(t);
    const [port, data] = [await freePort(), await folder(later)];
    let server = await serve(port, { data, args: ['--model', 'DM'] });
    later(() => server.stop());
    const token = await hire(clean(), ['--data', data]);
    const work = people(() => server.baseURL, token, CONNECTIONS);
    later(() => work.stop());
    for (let n = 0; n < KILLS; n += 1) {
      await aMoment(work);
      await kill(server);
      server = await serve(port, { data });
    }
    await work.until(3);
    await work.stop();
    assert.deepEqual(await missing(server.baseURL, token, work.acknowledged), []);
    await server.stop();
    await verified(data);
  });
});

describe('PostgreSQL', () => {
  it('and several servers lose nothing when servers and the database are killed while people work', async (t) => {
    const later = tidy(t);
    const postgres = await startPostgres();
    later(() => postgres.close());
    const ports = [await freePort(), await freePort()];
    const env = { TRAIT_DUNION_DATABASE: postgres.url };
    const data = await folder(later);
    const servers = [await serve(ports[0], { data, args: ['--model', 'DM'], env }), await serve(ports[1], { data, env })];
    later(() => Promise.all(servers.map((server) => server.stop())));
    const token = await hire({ ...clean(), ...env }, ['--data', data]);
    let turn = 0;
    const work = people(() => `http://127.0.0.1:${ports[(turn += 1) % 2]}`, token, CONNECTIONS);
    later(() => work.stop());
    for (let n = 0; n < KILLS; n += 1) {
      await aMoment(work);
      if (n % 2 === 0) {
        await postgres.kill();
        await postgres.start();
      } else {
        await kill(servers[1]);
        servers[1] = await serve(ports[1], { data, env });
      }
    }
    await work.until(3);
    await work.stop();
    assert.deepEqual(await missing(`http://127.0.0.1:${ports[0]}`, token, work.acknowledged), []);
    await verified(data, '--database', postgres.url);
  });

  it('keeps what was acknowledged when a standby is promoted while people work', async (t) => {
    const later = tidy(t);
    const primary = await startPostgres();
    later(() => primary.close());
    const standby = await startStandby(primary);
    later(() => standby.close());
    await primary.sql("ALTER SYSTEM SET synchronous_standby_names = '*'", 'postgres');
    await primary.sql('SELECT pg_reload_conf()', 'postgres');
    const both = `postgres://trait_dunion@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/trait_dunion?sslmode=disable&target_session_attrs=read-write`;
    const replica = `postgres://trait_dunion@127.0.0.1:${standby.port}/trait_dunion?sslmode=disable`;
    const env = { TRAIT_DUNION_DATABASE: both, TRAIT_DUNION_REPLICA: replica };
    const data = await folder(later);
    const server = await serve(await freePort(), { data, args: ['--model', 'DM'], env });
    later(() => server.stop());
    const token = await hire({ ...clean(), ...env }, ['--data', data]);
    const work = people(() => server.baseURL, token, CONNECTIONS);
    later(() => work.stop());
    await aMoment(work);
    assert.ok((await lists(server.baseURL, token)) > 0, 'lists are read at the standby');
    await primary.kill();
    await standby.promote();
    await work.until(5);
    await work.stop();
    assert.deepEqual(await missing(server.baseURL, token, work.acknowledged), []);
    assert.ok((await lists(server.baseURL, token)) > 0, 'lists go on');
    await verified(data, '--database', both);
  });
});

/** How many files a list names. */
async function lists(address, token) {
  const answer = await fetch(new URL('/api/v1/cases', address), { headers: { authorization: `Bearer ${token}` } });
  assert.equal(answer.status, 200);
  return (await answer.json()).total;
}

/** The environment without settings of whoever runs the tests. */
function clean() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TRAIT_DUNION_DA')));
}
