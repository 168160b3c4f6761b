// The second step of accounts with a password: codes of an app without JavaScript, passkeys with Chromium's own virtual
// authenticator. Demanded here, as the file of the front door says.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { audit } from './lib/audit.mjs';
import { launch, open } from './lib/browser.mjs';
import { freePort, startServer } from './lib/server.mjs';

const PASSWORD = 'correct horse battery';

let browser;
let data;
let origin;
let server;

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'trait-dunion-factors-'));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  await writeFile(join(data, 'door.toml'), `origin = "${origin}"\n[sign_in]\nsecond_factor = true\n`);
  for (const login of ['anna', 'bruno']) await addAccount(login);
  server = await startServer({ command: 'serve', listen: `127.0.0.1:${port}`, data, env: { TRAIT_DUNION_CONFIG: join(data, 'door.toml') } });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.stop();
  await rm(data, { recursive: true, force: true });
});

/** The password goes over standard input. */
async function addAccount(login) {
  const words = ['user', 'add', login, '--name', `Invented ${login}`, '--seat', 'respondent,DM-UI,centre', '--data', data];
  const child = spawn(process.env.TRAIT_DUNION_BIN, words, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${PASSWORD}\n`);
  const [status] = await once(child, 'exit');
  assert.equal(status, 0);
}

/** What an authenticator app shows for a typed secret, so many steps from now (RFC 6238). */
function code(secret, steps = 0) {
  const bits = [...secret.replaceAll(' ', '')].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

const submit = (page) => page.locator('main form.form .buttons button').first().click();

async function typePassword(page, login) {
  await page.goto(`${origin}/sign-in?next=/settings`);
  await page.locator('[name="login"]').fill(login);
  await page.locator('[name="password"]').fill(PASSWORD);
  await submit(page);
}

async function typeCode(page, typed) {
  await page.locator('[name="code"]').fill(typed);
  await submit(page);
}

describe('the second step', () => {
  let secret;
  let recovery;

  it('is set up without JavaScript where it is demanded, and shows the recovery codes once', async () => {
    const { page, problems, close } = await open(browser, { baseURL: origin, javaScript: false, locale: 'de-CH' });
    await typePassword(page, 'anna');
    assert.equal(page.url(), `${origin}/sign-in/second`);
    assert.deepEqual(await audit(page), []);
    assert.equal(await page.locator('svg.qr[aria-label]').count(), 1);
    secret = await page.locator('[data-secret]').innerText();
    assert.match(secret, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    await page.goto(`${origin}/work`);
    assert.match(page.url(), /\/sign-in\?next=/, 'the password alone opens nothing');
    await page.goto(`${origin}/sign-in/second`);
    await typeCode(page, '000000');
    assert.equal(await page.locator('main .errors').count(), 1);
    await typeCode(page, code(secret, -1));
    recovery = await page.locator('[data-recovery]').allInnerTexts();
    assert.equal(recovery.length, 10);
    assert.deepEqual(await audit(page), []);
    await page.locator('main .panel a.ds-button').click();
    assert.equal(page.url(), `${origin}/settings`);
    assert.deepEqual(problems.filter((one) => !one.includes('status of 422')), []);
    await close();
  });

  it('takes a code of the app, and each only once', async () => {
    const { page, close } = await open(browser, { baseURL: origin, javaScript: false });
    await typePassword(page, 'anna');
    const typed = code(secret);
    await typeCode(page, typed);
    assert.equal(page.url(), `${origin}/settings`);
    await close();
    const other = await open(browser, { baseURL: origin, javaScript: false });
    await typePassword(other.page, 'anna');
    await typeCode(other.page, typed);
    assert.equal(await other.page.locator('main .errors').count(), 1);
    await typeCode(other.page, recovery[0]);
    assert.equal(other.page.url(), `${origin}/settings`);
    await other.close();
  });

  it('cannot be left without, and ends single sessions', async () => {
    const { page, close } = await open(browser, { baseURL: origin, javaScript: false, locale: 'fr-CH' });
    await typePassword(page, 'anna');
    await typeCode(page, recovery[1]);
    await page.goto(`${origin}/account/security`);
    assert.deepEqual(await audit(page), []);
    assert.equal(await page.locator('form[action$="/app/remove"]').count(), 0);
    const ends = page.locator('form[action$="/session/end"] button');
    const before = await ends.count();
    assert.ok(before >= 2);
    await ends.first().click();
    assert.equal(await ends.count(), before - 1);
    await page.locator('form[action$="/sessions/end"] button').click();
    assert.equal(await ends.count(), 0);
    await page.locator('form[action$="/codes"] button').click();
    assert.equal(await page.locator('[data-recovery]').count(), 10);
    await close();
  });
});

describe('passkeys', () => {
  it('are added, named, sign in on their own, and are removed', async () => {
    const { page, context, problems, close } = await open(browser, { baseURL: origin, locale: 'de-CH' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    });
    await typePassword(page, 'bruno');
    const secret = await page.locator('[data-secret]').innerText();
    await typeCode(page, code(secret, -1));
    await page.goto(`${origin}/account/security`);
    await page.locator('button[data-passkey="add"]').click();
    await page.waitForURL(/said=passkey$/);
    const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
    assert.equal(credentials.length, 1);
    assert.ok(credentials[0].isResidentCredential && credentials[0].rpId === 'localhost');
    await page.locator('[data-passkey-of] [name^="name-"]').fill('Büro <b>');
    await page.locator('[data-passkey-of] form.form .buttons button').click();
    assert.equal(await page.locator('[data-passkey-of] h3').innerText(), 'Büro <b>');
    // The audit has a tab of its own, because it takes the authenticator away.
    const beside = await context.newPage();
    await beside.goto(`${origin}/account/security`);
    assert.deepEqual(await audit(beside), []);
    await beside.close();

    await page.locator('.menu summary').click();
    await page.locator('form[action="/sign-out"] button').click();
    await page.goto(`${origin}/sign-in?next=/notices`);
    await page.locator('button[data-passkey="sign-in"]').click();
    await page.waitForURL(`${origin}/notices`);

    // After the password it does instead of a code.
    await context.clearCookies();
    await typePassword(page, 'bruno');
    await page.locator('button[data-passkey="sign-in"]').click();
    await page.waitForURL((url) => url.pathname === '/work');

    // Nobody was checked: not let in.
    await context.clearCookies();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto(`${origin}/sign-in`);
    await page.locator('button[data-passkey="sign-in"]').click();
    await page.locator('[data-passkey-failed]:not([hidden])').waitFor();
    await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
    await page.locator('button[data-passkey="sign-in"]').click();
    await page.waitForURL((url) => url.pathname === '/work');

    await page.goto(`${origin}/account/security`);
    await page.locator('form[action$="/passkey/remove"] button').click();
    await page.waitForURL(/said=passkey-removed$/);
    await context.clearCookies();
    await page.goto(`${origin}/sign-in`);
    await page.locator('button[data-passkey="sign-in"]').click();
    await page.locator('[data-passkey-failed]:not([hidden])').waitFor();
    assert.deepEqual(problems.filter((one) => !one.includes('status of 4')), []);
    await close();
  });

  it('do not answer twice, nor for another browser', async () => {
    const ask = await fetch(`${origin}/sign-in/passkey/ask`, { method: 'POST' });
    assert.equal(ask.status, 200);
    const [kept] = ask.headers.getSetCookie()[0].split(';');
    const answer = (cookie) => fetch(`${origin}/sign-in/passkey`, { method: 'POST', headers: { cookie }, body: '{}' });
    assert.equal((await answer('tdu_step=0000')).status, 403);
    assert.equal((await answer(kept)).status, 403);
    assert.equal((await fetch(`${origin}/account/security/passkey/begin`, { method: 'POST', redirect: 'manual' })).status, 303);
  });
});
