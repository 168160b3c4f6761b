// The API does what its description says: each operation is called well and badly, by several people of the
// demonstration, and every answer is compared with the description.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { examine, exercise } from './lib/openapi.mjs';
import { GIVEN } from './lib/reason.mjs';
import { startServer } from './lib/server.mjs';

const run = promisify(execFile);
const BASE = '/api/v1';
const LOGINS = ['frontline', 'case-manager', 'coordinator', 'officer', 'secretariat'];

let server;
let document;
const tokens = {};
const path = {};

before(async () => {
  server = await startServer({ timeout: 180_000 });
  for (const login of LOGINS) tokens[login] = (await command('user', 'token', login)).match(/tdu_[0-9a-f]+/)[0];
  document = await (await fetch(new URL(`${BASE}/openapi.json`, server.baseURL))).json();
  const { account } = await call('case-manager', '/me');
  const led = await call('case-manager', `/cases?state=open&phase=follow-up&lead=${account}`);
  const { sessions } = await call('coordinator', '/sessions');
  path.number = led.cases[0].number;
  path.session = (sessions.find(({ state }) => state === 'invited') ?? sessions[0]).number;
  path.agreement = (await call('officer', '/agreements')).agreements[0].number;
  path.inquiry = (await call('case-manager', '/inquiries')).sent[0].id;
  path.concern = (await call('officer', '/concerns')).concerns[0].number;
  path.invoice = (await call('secretariat', '/invoices')).invoices[0].number;
  path.file = (await call('secretariat', '/payment-files')).files[0].number;
  path.id = (await call('secretariat', '/downloads')).works[0].id;
  path.year = new Date().getFullYear();
  path.body = 'CNP';
  path.template = 'invitation';
  path.revision = 1;
  for (const kind of ['topic', 'sitting', 'recommendation', 'programme', 'project', 'mandate', 'anchoring']) {
    path[kind] = (await call('officer', `/${kind}s`)).affairs[0].number;
  }
  path.activity = (await call('officer', '/activities')).affairs[0].number;
  path.list = (await call('case-manager', '/recipient-lists')).lists[0].number;
  path.run = (await call('case-manager', '/common')).runs[0].number;
  path.blob = await file('case-manager', path.number);
  // Whoever may know of the case without working on it says once why they open it.
  for (const login of LOGINS) await fetch(new URL(`${BASE}/cases/${path.number}`, server.baseURL), { headers: { ...GIVEN, authorization: `Bearer ${tokens[login]}` } });
});
after(() => server?.stop());

/** What a command says of the demonstration that runs. */
async function command(...words) {
  const place = ['--database', `sqlite:${server.data}/demo.sqlite`, '--data', server.data];
  return (await run(process.env.TRAIT_DUNION_BIN, [...words, ...place])).stdout;
}

/** The answer to a good call. */
async function call(login, address, init = {}) {
  const headers = { authorization: `Bearer ${tokens[login]}`, ...init.headers };
  const response = await fetch(new URL(BASE + address, server.baseURL), { ...init, headers });
  const body = await response.text();
  assert.ok(response.ok, `${address}: ${response.status} ${body}`);
  return JSON.parse(body);
}

/** Hands a file in and files it; its address in the case. */
async function file(login, number) {
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.4\n% a report\n'], { type: 'application/pdf' }), 'report.pdf');
  const taken = await call(login, `/cases/${number}/files`, { method: 'POST', body: form });
  const filed = { title: 'Rapport', kind: 'report', category: 'plan', file: taken };
  const headers = { 'content-type': 'application/json' };
  await call(login, `/cases/${number}/follow-up.file`, { method: 'POST', headers, body: JSON.stringify(filed) });
  return taken.blob;
}

describe('the API', () => {
  it('has a description that is OpenAPI', async () => {
    assert.deepEqual(await examine(document), []);
  });

  it('answers as its description says, whatever is sent', { timeout: 600_000 }, async (t) => {
    const report = await exercise({ baseURL: server.baseURL, document, tokens, path, valid: 2, broken: 13, maxRequests: 28_000 });
    t.diagnostic(`${report.requests} requests`);
    for (const note of report.notes) t.diagnostic(note);
    assert.deepEqual(report.findings, []);
  });

  it('gives back the file that was handed in, and nothing of it to others', async () => {
    const address = new URL(`${BASE}/cases/${path.number}/files/${path.blob}`, server.baseURL);
    const own = await fetch(address, { headers: { authorization: `Bearer ${tokens['case-manager']}` } });
    assert.equal(own.headers.get('content-type'), 'application/pdf');
    assert.match(await own.text(), /^%PDF-1\.4/);
    assert.equal((await fetch(address)).status, 401);
  });

  it('leaves journal, state and lists in agreement', async () => {
    // Exit code 1 where they differ.
    await command('verify');
  });
});
