// The rules of access of a running server: kept in a folder, changed, read again. DATA-15: a changed rule is in force at
// once, for whoever is signed in already.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer } from './lib/server.mjs';

const PASSWORD = 'correct horse battery';
/** As many questions as a signal may take to be heard; far more than it needs. */
const PATIENCE = 2000;

const NUMBERS = 'Action::"statistics.read"';
const OTHER = 'Action::"agreement.read"';

let data;
let policies;
let server;
let cookie;

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'trait-dunion-policies-'));
  policies = join(data, 'policies');
  await cp(new URL('../policies', import.meta.url), policies, { recursive: true });
  await addAccount('carla');
  const args = ['--policies', policies];
  server = await startServer({ command: 'serve', data: join(data, 'house'), args });
  cookie = await signIn('carla');
});

after(async () => {
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** The password goes over standard input. */
async function addAccount(login) {
  const seat = ['--name', `Invented ${login}`, '--seat', 'committee-member,DM-BUR'];
  const words = ['user', 'add', login, ...seat, '--data', join(data, 'house')];
  const child = spawn(process.env.TRAIT_DUNION_BIN, words, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${PASSWORD}\n`);
  const [status] = await once(child, 'exit');
  assert.equal(status, 0);
}

async function signIn(login) {
  const body = new URLSearchParams({ login, password: PASSWORD });
  const answer = await fetch(`${server.baseURL}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  assert.equal(answer.status, 303);
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
}

async function numbers() {
  const answer = await fetch(`${server.baseURL}/statistics`, { headers: { cookie }, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status;
}

/** Writes the rules, tells the server, and asks until it answers so. */
async function change(make, status) {
  const file = join(policies, 'acting.cedar');
  await writeFile(file, make(await readFile(file, 'utf8')));
  process.kill(server.pid, 'SIGHUP');
  for (let asked = 0; asked < PATIENCE; asked += 1) if ((await numbers()) === status) return;
  assert.fail(`the numbers never answered ${status}`);
}

describe('rules in a folder', () => {
  it('DATA-15 are in force at once when they change, and again when they are put back', async () => {
    const whole = await readFile(join(policies, 'acting.cedar'), 'utf8');
    assert.equal(await numbers(), 200);
    await change((text) => text.replaceAll(NUMBERS, OTHER), 403);
    await change(() => whole, 200);
  });
});
