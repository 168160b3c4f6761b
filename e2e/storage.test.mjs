// A storage that is full, may only be read, does not answer or is slow says so at /readyz and on the page; reading goes on
// where it can, what was typed stands in the form again, and what was acknowledged is there afterwards.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { hire } from './lib/load.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { freePort, run, startServer } from './lib/server.mjs';
import { tidy } from './lib/tidy.mjs';
import { Visitor } from './lib/visitor.mjs';

const shell = promisify(execFile);

async function folder(later) {
  const path = await mkdtemp(join(tmpdir(), 'trait-dunion-storage-'));
  later(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** An installation with one worker and one file, and ways to ask it. */
async function house(later, { data, env = {}, args = [], places = [] }) {
  const server = await startServer({ command: 'serve', listen: `127.0.0.1:${await freePort()}`, data, env, args: ['--model', 'DM', ...args] });
  later(() => server.stop());
  const token = await hire({ ...process.env, ...env }, ['--data', data, ...places]);
  const call = async (path, body) => {
    const answer = await fetch(new URL(`/api/v1${path}`, server.baseURL), {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const open = (family_name) => call('/cases', { person: { family_name, given_name: 'Ana', birth: '1980-01-15', language: 'fr' }, despite_duplicates: true });
  const ready = async () => {
    const answer = await fetch(new URL('/readyz', server.baseURL));
    return { status: answer.status, said: await answer.text() };
  };
  const first = await open('Mustera');
  assert.equal(first.status, 201, JSON.stringify(first.body));
  return { server, call, open, ready, number: first.body.number };
}

/** A worker at a browser without JavaScript, signed in. */
async function clerk(server, env, data) {
  const password = 'correct horse battery';
  const adding = shell(process.env.TRAIT_DUNION_BIN, ['user', 'add', 'clerk', '--name', 'Clerk', '--seat', 'front-line,DM-UI', '--data', data], {
    env: { ...process.env, ...env },
  });
  adding.child.stdin.end(`${password}\n`);
  await adding;
  const visitor = new Visitor();
  const answer = await visitor.post(new URL('/sign-in', server.baseURL).href, { login: 'clerk', password });
  assert.equal(answer.status, 303, answer.text);
  return visitor;
}

/** The hidden fields of the form that a page is for. */
function hidden(text) {
  const fields = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
}

const eventually = async (what, holds) => {
  const deadline = performance.now() + 20_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`${what}: not within 20 s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('a disk that is full', () => {
  it('takes nothing, says so, and goes on reading; once there is room it takes again', async (t) => {
    const later = tidy(t);
    const [data, small] = [await folder(later), await folder(later)];
    try {
      await shell('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small]);
    } catch {
      t.skip('this machine lets nobody mount a small disk');
      return;
    }
    later(() => shell('umount', ['--lazy', small]));
    // The log lies elsewhere: nothing personal is shown that is not written down.
    const database = `sqlite:${join(small, 'db.sqlite')}`;
    const { call, open, ready, number } = await house(later, { data, args: ['--database', database], places: ['--database', database] });
    assert.equal((await ready()).status, 200);
    await writeFile(join(small, 'filler'), Buffer.alloc(4 * 1024 * 1024)).catch(() => {});
    await eventually('the disk is full', async () => (await open('Musterb')).status === 503);
    const refused = await open('Musterc');
    assert.deepEqual([refused.status, refused.body.code], [503, 'store-full']);
    assert.deepEqual(await ready(), { status: 503, said: 'database: full\naccess log: well\nfiles: well\n' });
    assert.equal((await call(`/cases/${number}`)).status, 200, 'reading goes on');
    await rm(join(small, 'filler'));
    assert.equal((await open('Musterd')).status, 201);
    assert.equal((await ready()).status, 200);
    assert.match(await run(data, 'verify', '--database', database), /, 0 differences$/m);
  });
});

describe('a database server', () => {
  it('that may only be read, does not answer or is slow is told apart, and work goes on afterwards', async (t) => {
    const later = tidy(t);
    const postgres = await startPostgres();
    later(() => postgres.close());
    const data = await folder(later);
    const env = { TRAIT_DUNION_DATABASE: postgres.url, TRAIT_DUNION_ACCESS_LOG: `sqlite:${join(data, 'log.sqlite')}` };
    const { server, call, open, ready, number } = await house(later, { data, env });
    assert.equal((await ready()).status, 200);
    const visitor = await clerk(server, env, data);
    const form = new URL(`/cases/${number}/do/person.correct`, server.baseURL).href;
    const fields = hidden((await visitor.ask(form)).text);

    const end = "SELECT COUNT(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'trait_dunion'";
    await postgres.sql('ALTER ROLE trait_dunion SET default_transaction_read_only = on', 'postgres');
    await postgres.sql(end, 'postgres');
    const refused = await open('Musterb');
    assert.deepEqual([refused.status, refused.body.code], [503, 'store-read-only']);
    assert.match((await ready()).said, /^database: read-only$/m);
    const typed = { ...fields, 'person.family_name': 'Musterneu', 'person.birth': '15.01.1980', 'person.language': 'fr' };
    const kept = await visitor.post(form, typed);
    assert.equal(kept.status, 503);
    assert.ok(kept.text.includes('value="Musterneu"'), 'what was typed stands in the form again');
    assert.match(kept.text, /ne peut qu’être lu/, 'and the page says why');
    assert.equal((await call(`/cases/${number}`)).status, 200, 'reading goes on');
    await postgres.sql('ALTER ROLE trait_dunion RESET default_transaction_read_only', 'postgres');
    await postgres.sql(end, 'postgres');
    assert.equal((await open('Musterb')).status, 201);
    assert.equal((await visitor.post(form, typed)).status, 303, 'sent again it goes through');

    const turn = "BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('canton_dm', 0)); SELECT pg_sleep(6); COMMIT";
    const held = postgres.sql(turn);
    await eventually('slow', async () => /^database: slow$/m.test((await ready()).said));
    assert.equal((await call(`/cases/${number}`)).status, 200, 'readers wait for nobody');
    await held;
    assert.equal((await open('Musterc')).status, 201);

    await postgres.kill();
    assert.match((await ready()).said, /^database: unreachable$/m);
    const page = await fetch(new URL('/sign-in', server.baseURL));
    assert.ok([200, 503].includes(page.status) && (await page.text()).includes('<html'), 'a page that says so');
    assert.deepEqual([(await open('Musterd')).status, (await fetch(new URL('/healthz', server.baseURL))).status], [503, 200]);
    await postgres.start();
    await eventually('it answers again', async () => (await ready()).status === 200);
    assert.equal((await open('Musterd')).status, 201);
    assert.match(await run(data, 'verify', '--database', postgres.url, '--access-log', env.TRAIT_DUNION_ACCESS_LOG), /, 0 differences$/m);
  });
});
