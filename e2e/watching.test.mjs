// What the operator sees of a server: health, metrics, a log of lines that a machine reads, and how it stops. None of it tells
// whom the work is about.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer } from './lib/server.mjs';
import { Visitor } from './lib/visitor.mjs';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

/** The lines of the log; what the program says outside of it is no JSON. */
const log = (server) => server.output().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));

describe('what the operator sees', { timeout: 240_000 }, () => {
  let server;
  let worker;
  let seen;
  before(async () => {
    server = await startServer({ env: { RUST_LOG: 'info', TRAIT_DUNION_LOG_FORMAT: 'json' } });
    worker = new Visitor();
    const start = await worker.ask(`${server.baseURL}/start?next=/work`);
    const form = [...start.text.matchAll(/<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)].find(([, , inner]) => inner.includes('value="frontline"'));
    const fields = [...form[2].matchAll(/name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    await worker.post(new URL(form[1], server.baseURL).href, Object.fromEntries(fields));
    const cases = (await worker.ask(`${server.baseURL}/cases`)).text;
    const numbers = [...new Set([...cases.matchAll(/DM-\d{4}-\d{4,}/g)].map(([number]) => number))];
    assert.ok(numbers.length > 3, 'the worker has cases');
    const one = await worker.ask(`${server.baseURL}/cases/${numbers[0]}`, { headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` } });
    assert.equal(one.status, 200);
    const names = [...cases.matchAll(/<td[^>]*>([^<,]{3,}), ([^<]+)<\/td>/g)].flatMap(([, family, given]) => [family.trim(), given.trim()]);
    assert.ok(names.length > 3, 'the list names people');
    await worker.ask(`${server.baseURL}/cases/DM-1999-0001`);
    await worker.ask(`${server.baseURL}/search?q=${encodeURIComponent(names[0])}`);
    seen = { numbers, names };
  });
  after(() => server?.stop());

  it('is a line of JSON for each request, with its route, its status and its trace', () => {
    const answered = log(server).filter(({ fields }) => fields.message === 'answered');
    const page = answered.find(({ span }) => span.trace === TRACE);
    assert.deepEqual([page.span.route, page.span.method, page.fields.status], ['/cases/{number}', 'GET', 200]);
    assert.ok(page.fields.ms > 0 && page.timestamp && page.level === 'INFO');
    assert.ok(answered.some(({ span, fields }) => span.route === '/cases/{number}' && fields.status === 404));
    const traces = answered.map(({ span }) => span.trace);
    assert.equal(new Set(traces).size, traces.length, 'each request has its own');
  });

  it('counts and times requests by route', async () => {
    const { text } = await worker.ask(`${server.baseURL}/metrics`);
    assert.match(text, /^http_requests_total\{[^}]*route="\/cases\/\{number\}"[^}]*status="200"\} [1-9]/m);
    assert.match(text, /^http_request_seconds\{[^}]*route="\/cases\/\{number\}"/m);
  });

  it('tells nobody’s name and no number of a case', async () => {
    const told = `${server.output()}\n${(await worker.ask(`${server.baseURL}/metrics`)).text}`;
    for (const secret of [...seen.numbers, ...seen.names, 'DM-1999-0001']) {
      assert.ok(!new RegExp(`\\b${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'u').test(told), `the log or the metrics tell «${secret}»`);
    }
  });

  it('is alive and ready', async () => {
    assert.equal((await worker.ask(`${server.baseURL}/healthz`)).text, 'ok');
    const ready = await worker.ask(`${server.baseURL}/readyz`);
    assert.deepEqual([ready.status, ready.text], [200, 'database: well\naccess log: well\nfiles: well\n']);
  });

  it('answers what is under way before it stops', async () => {
    const { hostname, port } = new URL(server.baseURL);
    const body = 'login=nobody&password=nothing';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': body.length, expect: '100-continue' };
    const sent = request({ hostname, port, path: '/sign-in', method: 'POST', headers });
    const answer = new Promise((resolve, reject) => sent.on('response', resolve).on('error', reject));
    sent.flushHeaders();
    // The server has taken the request on and asks for the rest of it.
    await new Promise((resolve) => sent.on('continue', resolve));
    process.kill(server.pid, 'SIGTERM');
    while (await fetch(new URL('/healthz', server.baseURL)).then(() => true, () => false)) await new Promise((resolve) => setTimeout(resolve, 5));
    sent.end(body);
    assert.ok((await answer).statusCode >= 200);
    assert.equal(await server.stop(), 'ended with exit code 0');
    server = undefined;
  });
});

describe('trait-dunion doctor', { timeout: 60_000 }, () => {
  /** Exit code and results of a command, whichever way it ends. */
  const command = (...args) => new Promise((resolve) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TRAIT_DUNION_')));
    execFile(process.env.TRAIT_DUNION_BIN, args, { env }, (error, stdout) => resolve({ code: error?.code ?? 0, stdout }));
  });

  it('names what an installation lacks, a line for each check, and says when nothing does', async (t) => {
    const data = await mkdtemp(join(tmpdir(), 'trait-dunion-doctor-'));
    t.after(() => rm(data, { recursive: true, force: true }));
    const server = await startServer({ command: 'serve', data, args: ['--model', 'VS'] });
    assert.equal(await server.stop(), 'ended with exit code 0');
    const empty = await command('doctor', '--data', data);
    assert.equal(empty.code, 1);
    assert.match(empty.stdout, /^database: well$/m);
    assert.match(empty.stdout, /^accounts: there is no account/m);
    await command('user', 'add', 'officer', '--name', 'Officer', '--without-password', '--seat', 'cantonal-officer,VS-BUR', '--data', data);
    const { code, stdout } = await command('doctor', '--data', data, '--json');
    const found = JSON.parse(stdout);
    assert.deepEqual([code, found.well], [0, true], stdout);
    assert.deepEqual(Object.values(found.checks).filter(Boolean), []);
    for (const check of ['database', 'access log', 'files', 'jobs']) assert.ok(check in found.checks, check);
  });

  it('finds an installation of the invented canton wanting', async (t) => {
    const data = await mkdtemp(join(tmpdir(), 'trait-dunion-doctor-'));
    t.after(() => rm(data, { recursive: true, force: true }));
    await (await startServer({ command: 'serve', data, args: ['--model', 'DM'] })).stop();
    const { code, stdout } = await command('doctor', '--data', data);
    assert.equal(code, 1);
    assert.match(stdout, /^model: the model is the invented canton/m);
  });
});
