// Which persons two institutions have in common, found between two running servers (DATA-10, PROJ-47): each with a
// database, a key and people of its own. Neither server ever says a number, whatever is asked of it and however loudly it
// logs; each person of a result is handed out once, to whoever asked.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort, run, startServer } from './lib/server.mjs';

const BASE = '/api/v1';
const CONTEXT = 'Social service South and employment centre, double payments, 2026-11-24';
const DAY = 24 * 60 * 60 * 1000;
const day = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** An invented number with its check digit (EAN-13). */
function avs(serial) {
  const digits = `756${String(serial).padStart(9, '0')}`;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
const dotted = (number) => number.replace(/^(\d{3})(\d{4})(\d{4})(\d{2})$/, '$1.$2.$3.$4');

/** One institution with its server. */
class Side {
  constructor(own, other) {
    Object.assign(this, { own, other, tokens: {} });
  }

  async prepare() {
    this.data = await mkdtemp(join(tmpdir(), 'trait-dunion-common-'));
    this.port = await freePort();
    const seats = {
      officer: 'cantonal-officer,DM-BUR',
      own: `respondent,${this.own},centre`,
      peer: `respondent,${this.other},centre`,
      stranger: 'respondent,DM-II,centre',
    };
    for (const [login, seat] of Object.entries(seats)) {
      await run(this.data, 'user', 'add', login, '--name', `Invented ${login}`, '--seat', seat, '--without-password');
      this.tokens[login] = (await run(this.data, 'user', 'token', login)).match(/tdu_[0-9a-f]+/)[0];
    }
  }

  async start(peer) {
    await writeFile(join(this.data, 'peer.token'), `${peer.tokens.peer}\n`, { mode: 0o600 });
    await writeFile(join(this.data, 'door.toml'), `
      [[peer]]
      institution = "${this.other}"
      address = "http://127.0.0.1:${peer.port}"
      token_file = "peer.token"
    `);
    this.server = await startServer({
      command: 'serve', listen: `127.0.0.1:${this.port}`, data: this.data,
      args: ['--config', join(this.data, 'door.toml')], env: { RUST_LOG: 'trace,html5ever=off' },
    });
  }

  async call(login, method, path, body) {
    const headers = { authorization: `Bearer ${this.tokens[login]}` };
    if (body && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const sent = body instanceof FormData ? body : body && JSON.stringify(body);
    const response = await fetch(new URL(BASE + path, this.server.baseURL), { method, headers, body: sent });
    const text = await response.text();
    this.said = (this.said ?? []).concat({ path, text });
    return { status: response.status, body: text ? JSON.parse(text) : {} };
  }

  /** A call that must be carried out. */
  async done(...what) {
    const { status, body } = await this.call(...what);
    assert.ok(status < 300, `${what[2]}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** The code of a call that must be refused. */
  async refused(...what) {
    const { status, body } = await this.call(...what);
    assert.ok(status >= 400, `${what[2]} was carried out`);
    return body.params?.fault ?? body.params?.reason ?? body.code;
  }

  async agree() {
    const party = (institution) => ({ institution, contact: 'respondent', gives: true });
    const { number } = await this.done('officer', 'POST', '/agreements', {
      parties: [this.own, this.other].map(party), categories: ['identity'], purposes: ['undue-payment'],
      reciprocal: true, legal_basis: 'LPGA art. 32', answer_days: 10, valid_from: day(0), valid_until: day(90),
    });
    for (const institution of [this.own, this.other]) {
      await this.done('officer', 'POST', `/agreements/${number}/agreement.approve`, { institution });
    }
    return number;
  }

  async asks(agreement, numbers) {
    const form = new FormData();
    form.append('file', new Blob(['%PDF-1.4\n% an opinion\n'], { type: 'application/pdf' }), 'opinion.pdf');
    const proof = await this.done('own', 'POST', '/documents', form);
    const request = {
      with: this.other, agreement, purpose: 'undue-payment', context: CONTEXT, learns: 'both', pad: 50, proof,
      delete_on: day(20), no_statistics: true,
    };
    const { number } = await this.done('own', 'POST', '/common', { request, numbers: numbers.map(dotted).join('\n') });
    return number;
  }
}

const HERE = [1001, 1002, 1003, 1004].map(avs);
const THERE = [1003, 1004, 1005].map(avs);
const BOTH = [1003, 1004].map((serial) => dotted(avs(serial)));
const sides = { sa: new Side('DM-SA-S', 'DM-UI'), ui: new Side('DM-UI', 'DM-SA-S') };
const { sa, ui } = sides;
const runs = {};

before(async () => {
  for (const side of Object.values(sides)) await side.prepare();
  await sa.start(ui);
  await ui.start(sa);
});

after(async () => {
  for (const side of Object.values(sides)) {
    await side.server?.stop();
    if (side.data) await rm(side.data, { recursive: true, force: true });
  }
});

describe('persons in common between two servers', () => {
  it('begins with a run on each that its canton approves', async () => {
    for (const [name, numbers] of [['sa', HERE], ['ui', THERE]]) {
      const side = sides[name];
      runs[name] = await side.asks(await side.agree(), numbers);
      const home = `/common/${runs[name]}`;
      assert.equal(await side.refused('own', 'POST', `${home}/common.approve`, {}), 'not-permitted');
      assert.equal(await side.refused('peer', 'GET', home), 'not-found');
      await side.done('officer', 'POST', `${home}/common.approve`, {});
    }
  });

  it('finds nothing for whoever is not of the other institution', async () => {
    const points = 'A'.repeat(43);
    const list = { context: points, learns: 'both', from: 'A'.repeat(22), points: [], sum: points };
    for (const login of ['stranger', 'own', 'officer']) {
      assert.equal(await ui.refused(login, 'POST', `/common/${runs.ui}/blinded`, list), 'not-found');
    }
    assert.equal(await ui.refused('peer', 'POST', `/common/${runs.ui}/blinded`, list), 'broken');
  });

  it('gives each side the same persons, once', async () => {
    await sa.done('own', 'POST', `/common/${runs.sa}/common.begin`, { their_run: runs.ui });
    for (const name of ['sa', 'ui']) {
      const { persons } = await sides[name].done('own', 'POST', `/common/${runs[name]}/result`);
      assert.deepEqual(persons.map(({ avs: number }) => number).sort(), BOTH);
      sides[name].said.pop();
      assert.equal(await sides[name].refused('own', 'POST', `/common/${runs[name]}/result`), 'run-state');
      const one = await sides[name].done('own', 'GET', `/common/${runs[name]}`);
      assert.deepEqual([one.state, one.points, one.persons], ['read', 50, 2]);
    }
  });

  it('is begun again without harm and not with another run', async () => {
    await sa.done('own', 'POST', `/common/${runs.sa}/common.begin`, { their_run: runs.ui });
    assert.equal(await sa.refused('own', 'POST', `/common/${runs.sa}/common.begin`, { their_run: 'DM-R-2020-001' }), 'spent');
  });

  it('says no number, on neither server, in neither output', async () => {
    for (const side of Object.values(sides)) {
      const told = [side.server.output(), ...side.said.map(({ text }) => text)].join('\n');
      assert.match(told, /common/, 'there is something to look through');
      for (const number of [...HERE, ...THERE]) {
        assert.ok(!told.includes(number) && !told.includes(dotted(number)), `${side.own} says a number`);
      }
    }
  });

  it('leaves journal, state and lists in agreement, and nothing once it is deleted', async () => {
    for (const name of ['sa', 'ui']) {
      await sides[name].done('own', 'POST', `/common/${runs[name]}/common.delete`, {});
      assert.equal((await sides[name].done('own', 'GET', `/common/${runs[name]}`)).state, 'deleted');
      // Exit code 1 where they differ.
      await run(sides[name].data, 'verify');
    }
  });
});
