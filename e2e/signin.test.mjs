// Signing in with an issuer, against a real provider on this machine: what is let in, and everything that is not.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, open } from './lib/browser.mjs';
import { startProvider } from './lib/provider.mjs';
import { freePort, run, startServer } from './lib/server.mjs';
import { Visitor } from './lib/visitor.mjs';

const SEAT = 'respondent,DM-UI,centre';
const label = (name) => `{ fr = "${name} fr", de = "${name} de", it = "${name} it", en = "${name} en" }`;

let browser;
let data;
let origin;
let server;
let staff;
let other;

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'trait-dunion-signin-'));
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  staff = await startProvider({ origin, name: 'staff', acr: ['low', 'middle', 'high'] });
  other = await startProvider({ origin, name: 'other' });
  await writeFile(join(data, 'staff.secret'), `${staff.secret}\n`);
  await writeFile(join(data, 'other.secret'), other.secret);
  await writeFile(join(data, 'door.toml'), `
    origin = "${origin}"
    [[sign_in.issuer]]
    key = "staff"
    issuer = "${staff.issuer}"
    client_id = "trait-dunion"
    client_secret_file = "staff.secret"
    scopes = ["profile"]
    acr = ["low", "middle", "high"]
    minimum_acr = "middle"
    label = ${label('Staff')}
    [[sign_in.issuer]]
    key = "other"
    issuer = "${other.issuer}"
    client_id = "trait-dunion"
    client_secret_file = "other.secret"
    label = ${label('Other')}
  `);
  for (const login of ['anna', 'bruno', 'carla']) {
    await run(data, 'user', 'add', login, '--name', `Invented ${login}`, '--seat', SEAT, '--without-password');
  }
  await run(data, 'user', 'link', 'anna', '--issuer', staff.issuer, '--subject', 'subject-anna');
  await run(data, 'user', 'link', 'bruno', '--issuer', other.issuer, '--subject', 'subject-anna');
  server = await startServer({ command: 'serve', listen: `127.0.0.1:${port}`, data, args: ['--config', join(data, 'door.toml')], env: { RUST_LOG: 'trace,html5ever=off' } });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await staff?.stop();
  await other?.stop();
  await rm(data, { recursive: true, force: true });
});

const isBack = (url) => url.href.startsWith(`${origin}/sign-in/back/`);
const isIn = async (visitor) => (await visitor.ask(`${origin}/work`)).status === 200;

/** Goes to the issuer and through it; returns the address with which it sends the browser back. */
async function through(visitor, issuer = 'staff', { next, change = (to) => to } = {}) {
  const begun = await visitor.ask(`${origin}/sign-in/with/${issuer}${next ? `?next=${next}` : ''}`);
  assert.equal(begun.status, 303);
  const { to } = await visitor.follow(change(begun.to), isBack);
  assert.ok(to && isBack(new URL(to)), 'the issuer did not send the browser back');
  return to;
}

/** Nobody was let in by an answer. */
async function refused(visitor, answer, status) {
  assert.equal(answer.status, status, answer.text.replace(/<[^>]*>/g, ' ').slice(0, 400));
  assert.equal(visitor.cookie(origin, 'tdu_session'), undefined);
  assert.ok(!(await isIn(visitor)));
}

describe('signing in with an issuer', () => {
  it('lets in whom an administrator has linked, and leads to the page that was asked for', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const visitor = new Visitor();
    const door = await visitor.ask(`${origin}/sign-in?next=/settings`, { headers: { 'accept-language': 'de' } });
    assert.match(door.text, /Mit Staff de anmelden/);
    assert.match(door.text, /\/sign-in\/with\/staff\?next=%2Fsettings/);
    const begun = await visitor.ask(`${origin}/sign-in/with/staff?next=/settings`);
    const question = new URL(begun.to).searchParams;
    assert.equal(question.get('response_type'), 'code');
    assert.equal(question.get('code_challenge_method'), 'S256');
    assert.equal(question.get('code_challenge').length, 43);
    assert.equal(question.get('acr_values'), 'middle high');
    assert.ok(question.get('state').length >= 43 && question.get('nonce').length >= 43);
    const { to } = await visitor.follow(begun.to, isBack);
    const entered = await visitor.ask(to);
    assert.equal(entered.to, `${origin}/settings`);
    assert.match((await visitor.ask(entered.to)).text, /Invented anna/);
    assert.equal(visitor.cookie(`${origin}/sign-in`, 'tdu_step'), undefined);
    assert.match(entered.headers.getSetCookie().join('\n'), /tdu_session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('gives a new session each time and ends the one before', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const visitor = new Visitor();
    await visitor.ask(await through(visitor));
    const first = visitor.cookie(origin, 'tdu_session');
    await visitor.ask(await through(visitor));
    const second = visitor.cookie(origin, 'tdu_session');
    assert.notEqual(first, second);
    const old = await fetch(`${origin}/work`, { headers: { cookie: `tdu_session=${first}` }, redirect: 'manual' });
    assert.equal(old.status, 303);
    assert.ok(await isIn(visitor));
  });

  it('never leads to another house afterwards', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const visitor = new Visitor();
    const entered = await visitor.ask(await through(visitor, 'staff', { next: encodeURIComponent('//elsewhere.example') }));
    assert.equal(new URL(entered.to).origin, origin);
  });

  it('refuses an authentication that is too weak, whatever was asked for', async () => {
    for (const acr of ['low', undefined, 'highest']) {
      staff.who = { account: 'subject-anna', acr };
      const visitor = new Visitor();
      // A thief who asks for less must not get by with less either.
      const change = (to) => {
        const url = new URL(to);
        url.searchParams.delete('acr_values');
        url.searchParams.set('claims', JSON.stringify({ id_token: { acr: null } }));
        return url.href;
      };
      const answer = await visitor.ask(await through(visitor, 'staff', { change }));
      await refused(visitor, answer, 403);
      assert.match(answer.text, /Staff/);
    }
  });

  it('gives whom nobody knows a code for the administrator, and no role from any claim', async () => {
    staff.who = { account: 'subject-carla', acr: 'high' };
    const visitor = new Visitor();
    const answer = await visitor.ask(await through(visitor));
    await refused(visitor, answer, 403);
    const [, code] = /data-code[^>]*>([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(answer.text);
    const again = await visitor.ask(await through(visitor));
    assert.ok(again.text.includes(code), 'the code stays the same');
    assert.ok(!answer.text.includes('subject-carla'));
    await assert.rejects(run(data, 'user', 'link', 'carla', '--code', 'XXXX-XXXX'));
    const linked = await run(data, 'user', 'link', 'carla', '--code', code.toLowerCase());
    assert.equal(linked, `carla\t${staff.issuer}\tsubject-carla\n`);
    await assert.rejects(run(data, 'user', 'link', 'bruno', '--issuer', staff.issuer, '--subject', 'subject-carla'));
    await visitor.ask(await through(visitor));
    const settings = await visitor.ask(`${origin}/settings`);
    assert.match(settings.text, /Invented carla/);
    assert.equal((await visitor.ask(`${origin}/register`)).status, 403, 'the claim `roles` grants nothing');
    await run(data, 'user', 'unlink', 'carla', '--issuer', staff.issuer, '--subject', 'subject-carla');
    assert.ok(!(await isIn(visitor)), 'without the link the session has ended');
  });

  it('refuses an account that is switched off', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    await run(data, 'user', 'disable', 'anna');
    const visitor = new Visitor();
    await refused(visitor, await visitor.ask(await through(visitor)), 403);
    await run(data, 'user', 'enable', 'anna');
  });

  it('takes an answer once, in the browser that asked, with the state that was given', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const [visitor, thief] = [new Visitor(), new Visitor()];
    const address = await through(visitor);
    await refused(thief, await thief.ask(address), 400);
    const wrong = new URL(address);
    wrong.searchParams.set('state', '0'.repeat(64));
    const second = new Visitor();
    const theirs = await through(second);
    const mixed = new URL(theirs);
    mixed.searchParams.set('state', wrong.searchParams.get('state'));
    await refused(second, await second.ask(mixed.href), 400);
    await refused(second, await second.ask(theirs), 400, 'used up by the first answer');
    assert.equal((await visitor.ask(address)).status, 303);
    await visitor.post(`${origin}/sign-out`);
    await refused(visitor, await visitor.ask(address), 400);
  });

  it('refuses the code of somebody else’s question', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const [victim, thief] = [new Visitor(), new Visitor()];
    const stolen = new URL(await through(victim)).searchParams.get('code');
    const own = new URL(await through(thief));
    own.searchParams.set('code', stolen);
    await refused(thief, await thief.ask(own.href), 400);
  });

  it('refuses a token that answers another question', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const visitor = new Visitor();
    const change = (to) => {
      const url = new URL(to);
      url.searchParams.set('nonce', 'another-nonce');
      return url.href;
    };
    await refused(visitor, await visitor.ask(await through(visitor, 'staff', { change })), 400);
  });

  it('refuses a token whose signature, content or algorithm was changed', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    const parts = (body) => body.id_token.split('.');
    const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const decoded = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
    const thefts = {
      signature: ([head, content, signature]) => [head, content, `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`],
      subject: ([head, content, signature]) => [head, encoded({ ...decoded(content), sub: 'subject-bruno' }), signature],
      none: ([, content]) => [encoded({ alg: 'none' }), content, ''],
    };
    for (const [name, theft] of Object.entries(thefts)) {
      staff.tamper = (body) => ({ ...body, id_token: theft(parts(body)).join('.') });
      const visitor = new Visitor();
      await refused(visitor, await visitor.ask(await through(visitor)), 400, name);
    }
    staff.tamper = (body) => ({ ...body, id_token: undefined });
    const without = new Visitor();
    await refused(without, await without.ask(await through(without)), 400);
    staff.tamper = null;
  });

  it('follows the issuer to its new key', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    staff.rotate();
    const visitor = new Visitor();
    await visitor.ask(await through(visitor));
    assert.ok(await isIn(visitor));
  });

  it('keeps two issuers apart, even where both know the same subject', async () => {
    staff.who = { account: 'subject-anna', acr: 'high' };
    other.who = { account: 'subject-anna' };
    const visitor = new Visitor();
    await visitor.ask(await through(visitor, 'other'));
    assert.match((await visitor.ask(`${origin}/settings`)).text, /Invented bruno/);
    // The answer of one, brought to the door of the other.
    const mixed = new Visitor();
    const address = (await through(mixed, 'other')).replace('/back/other', '/back/staff');
    await refused(mixed, await mixed.ask(address), 400);
    const named = new Visitor();
    const wrong = new URL(await through(named, 'other'));
    wrong.searchParams.set('iss', staff.issuer);
    await refused(named, await named.ask(wrong.href), 400);
    assert.equal((await named.ask(`${origin}/sign-in/with/nobody`)).status, 404);
  });

  it('says so where the person breaks it off there', async () => {
    staff.who = { account: 'subject-anna', refuse: true };
    const visitor = new Visitor();
    const answer = await visitor.ask(await through(visitor));
    await refused(visitor, answer, 400);
    assert.match(answer.text, /Staff/);
  });

  for (const javaScript of [true, false]) {
    it(`signs out here and at the issuer, ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      staff.who = { account: 'subject-anna', acr: 'high' };
      const { page, close } = await open(browser, { javaScript, locale: 'fr-CH' });
      await page.goto(`${origin}/sign-in`);
      await page.getByRole('link', { name: 'Staff fr' }).click();
      await page.waitForURL(`${origin}/work`);
      const logins = staff.logins;
      await page.locator('.menu summary').click();
      await page.locator('form[action="/sign-out"] button').click();
      if (!javaScript) await page.locator('main form button').click();
      await page.waitForURL((url) => url.href.startsWith(staff.issuer));
      assert.ok(!page.url().includes('id_token'), 'the token stands in an address');
      await page.locator('button[name="logout"]').click();
      await page.waitForURL(`${origin}/signed-out`);
      await page.goto(`${origin}/work`);
      assert.match(page.url(), /\/sign-in\?next=/);
      await page.getByRole('link', { name: 'Staff fr' }).click();
      await page.waitForURL(`${origin}/work`);
      assert.equal(staff.logins, logins + 1, 'the issuer asks again who it is');
      await close();
    });
  }

  it('writes no subject, code, token or secret into its log', () => {
    const log = server.output();
    for (const secret of ['subject-', staff.secret, other.secret, 'eyJ', 'Invented', 'code=', 'state=']) {
      assert.ok(!log.includes(secret), `${secret} stands in the log: ${log.split('\n').find((line) => line.includes(secret))}`);
    }
  });

  it('says that the issuer does not answer, and that is all', async () => {
    await other.stop();
    const visitor = new Visitor();
    const begun = await visitor.ask(`${origin}/sign-in/with/other`);
    if (begun.status === 303) return; // What it said before still does for the way there.
    await refused(visitor, begun, 503);
  });
});
