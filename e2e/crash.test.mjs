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

/** A folder that goes with the test. */
async function folder(t) {
  const path = await mkdtemp(join(tmpdir(), 'trait-dunion-crash-'));
  t.after(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function verified(data, ...places) {
  const said = await run(data, 'verify', ...places);
  assert.match(said, /^verify: \d+ events, \d+ streams, 0 differences$/m);
}

describe('the embedded database', () => {
  it('loses nothing when the server is killed while people work', async (t) => {
    const [port, data] = [await freePort(), await folder(t)];
    let server = await serve(port, { data, args: ['--model', 'DM'] });
    t.after(() => server.stop());
    const token = await hire(clean(), ['--data', data]);
    const work = people(() => server.baseURL, token, CONNECTIONS);
    for (let n = 0; n < KILLS; n += 1) {
      await aMoment(work);
      process.kill(server.pid, 'SIGKILL');
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
    const postgres = await startPostgres();
    t.after(() => postgres.close());
    const ports = [await freePort(), await freePort()];
    const env = { TRAIT_DUNION_DATABASE: postgres.url };
    const data = await folder(t);
    const servers = [await serve(ports[0], { data, args: ['--model', 'DM'], env }), await serve(ports[1], { data, env })];
    t.after(() => Promise.all(servers.map((server) => server.stop())));
    const token = await hire({ ...clean(), ...env }, ['--data', data]);
    let turn = 0;
    const work = people(() => `http://127.0.0.1:${ports[(turn += 1) % 2]}`, token, CONNECTIONS);
    for (let n = 0; n < KILLS; n += 1) {
      await aMoment(work);
      if (n % 2 === 0) {
        await postgres.kill();
        await postgres.start();
      } else {
        process.kill(servers[1].pid, 'SIGKILL');
        servers[1] = await serve(ports[1], { data, env });
      }
    }
    await work.until(3);
    await work.stop();
    assert.deepEqual(await missing(`http://127.0.0.1:${ports[0]}`, token, work.acknowledged), []);
    await verified(data, '--database', postgres.url);
  });

  it('keeps what was acknowledged when a standby is promoted while people work', async (t) => {
    const primary = await startPostgres();
    t.after(() => primary.close());
    const standby = await startStandby(primary);
    t.after(() => standby.close());
    await primary.sql("ALTER SYSTEM SET synchronous_standby_names = '*'", 'postgres');
    await primary.sql('SELECT pg_reload_conf()', 'postgres');
    const both = `postgres://trait_dunion@127.0.0.1:${primary.port},127.0.0.1:${standby.port}/trait_dunion?sslmode=disable&target_session_attrs=read-write`;
    const env = { TRAIT_DUNION_DATABASE: both };
    const data = await folder(t);
    const server = await serve(await freePort(), { data, args: ['--model', 'DM'], env });
    t.after(() => server.stop());
    const token = await hire({ ...clean(), ...env }, ['--data', data]);
    const work = people(() => server.baseURL, token, CONNECTIONS);
    await aMoment(work);
    await primary.kill();
    await standby.promote();
    await work.until(5);
    await work.stop();
    assert.deepEqual(await missing(server.baseURL, token, work.acknowledged), []);
    await verified(data, '--database', both);
  });
});

/** The environment without settings of whoever runs the tests. */
function clean() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TRAIT_DUNION_DA')));
}
