// Mail and calendars against a real SMTP server with STARTTLS and signing in, one that refuses for a while and for good;
// what arrives is read by an independent calendar parser, and what comes back goes in at the door for mail.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import ICAL from 'ical.js';
import { SMTPServer } from 'smtp-server';
import { freePort, run, startServer } from './lib/server.mjs';
import { Visitor } from './lib/visitor.mjs';

const SENDER = 'cii@example.ch';
const USER = 'house';
const SECRET = 'very secret indeed';
const PASSWORD = 'correct horse battery';
/** Refused once, for a while; refused for good. */
const LATER = 'later@demo.example';
const NOBODY = 'nobody@demo.example';

let data;
let post;
let server;
let origin;
let session;

/** A certificate of its own for this machine. */
async function certificate(folder) {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const more = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-addext', 'basicConstraints=critical,CA:FALSE'];
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...more];
  await promisify(execFile)('openssl', make);
  return { file: cert, key: await readFile(key), cert: await readFile(cert) };
}

/** A server that takes mail over TLS from whoever signs in, and remembers it. */
class Post {
  messages = [];
  tries = new Map();
  insecure = 0;

  constructor({ key, cert }) {
    this.smtp = new SMTPServer({
      key,
      cert,
      authMethods: ['PLAIN', 'LOGIN'],
      onAuth: ({ username, password }, _, done) =>
        username === USER && password === SECRET ? done(null, { user: username }) : done(new Error('no')),
      onMailFrom: (_, { secure, user }, done) => {
        if (!secure || user !== USER) this.insecure += 1;
        done();
      },
      onRcptTo: ({ address }, _, done) => done(this.#refusal(address)),
      onData: (stream, { envelope }, done) => {
        const parts = [];
        stream.on('data', (part) => parts.push(part));
        stream.on('end', () => {
          const to = envelope.rcptTo.map(({ address }) => address);
          this.messages.push({ from: envelope.mailFrom.address, to, raw: Buffer.concat(parts).toString('latin1') });
          done();
        });
      },
    });
  }

  #refusal(address) {
    const tries = (this.tries.get(address) ?? 0) + 1;
    this.tries.set(address, tries);
    const refuse = (code, words) => Object.assign(new Error(`${words} <${address}>`), { responseCode: code });
    if (address === NOBODY) return refuse(550, '5.1.1 nobody here');
    if (address === LATER && tries === 1) return refuse(451, '4.7.1 come again');
    return null;
  }

  async start() {
    await new Promise((resolve) => this.smtp.listen(0, '127.0.0.1', resolve));
    this.port = this.smtp.server.address().port;
  }

  stop() {
    return new Promise((resolve) => this.smtp.close(resolve));
  }
}

const decoded = {
  'quoted-printable': (text) =>
    Buffer.from(
      text.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8'),
  base64: (text) => Buffer.from(text, 'base64').toString('utf8'),
};

/** The leaves of a message: type and text. */
function leaves(raw) {
  const at = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, at).replaceAll(/\r\n[ \t]+/g, ' ');
  const body = raw.slice(at + 4);
  const field = (name) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(head)?.[1] ?? '';
  const type = field('content-type');
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) return [{ head, type, text: (decoded[field('content-transfer-encoding').trim().toLowerCase()] ?? ((t) => t))(body) }];
  const parts = body.split(`--${boundary}`).slice(1, -1);
  return [{ head, type, text: '' }, ...parts.flatMap((part) => leaves(part.replace(/^\r\n/, '')))];
}

const textOf = (message) => leaves(message.raw).find(({ type }) => type.startsWith('text/plain')).text;
const calendarOf = (message) => leaves(message.raw).find(({ type }) => type.startsWith('text/calendar')).text;

/** A calendar object as ical.js reads it: method, and each event with its moment. */
function parsed(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue('tzid'));
  }
  const events = calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
    location: event.getFirstPropertyValue('location'),
    zone: event.getFirstProperty('dtstart').getParameter('tzid'),
    day: event.getFirstPropertyValue('dtstart').isDate,
    starts: event.getFirstPropertyValue('dtstart').toJSDate().toISOString(),
    ends: event.getFirstPropertyValue('dtend').toJSDate().toISOString(),
    attendees: event.getAllProperties('attendee').map((one) => one.getFirstValue()),
    organizer: event.getFirstPropertyValue('organizer'),
  }));
  return { method: calendar.getFirstPropertyValue('method'), events };
}

const eventually = async (what, holds, within = 60_000) => {
  const deadline = performance.now() + within;
  for (;;) {
    const found = await holds();
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`${what}: not within ${within} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const place = () => ['--database', `sqlite:${data}/demo.sqlite`, '--model', 'DM'];

/** Runs a command that reads from standard input. */
function fed(input, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.env.TRAIT_DUNION_BIN, [...args, ...place(), '--data', data], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => (out += part));
    child.stderr.on('data', (part) => (err += part));
    child.once('exit', (code) => (code === 0 ? resolve(out) : reject(new Error(err))));
    child.stdin.end(input);
  });
}

/** Asks the API in somebody's name. */
async function call(login, address, body, version) {
  const token = (await run(data, 'user', 'token', login, ...place())).match(/tdu_[0-9a-f]+/)[0];
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  if (version) headers['if-match'] = `"${version}"`;
  const answer = await fetch(`${origin}/api/v1${address}`, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  const text = await answer.text();
  assert.ok(answer.ok, `${address}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

const on = (kind, body) => call('secretariat', `/sessions/${session}/${kind}`, body);

async function signedIn(login) {
  await fed(`${PASSWORD}\n`, 'user', 'password', login);
  const visitor = new Visitor();
  const answer = await visitor.post(`${origin}/sign-in`, { login, password: PASSWORD });
  assert.equal(answer.status, 303, answer.text);
  return visitor;
}

/** Those with something for a calendar: on a working day summaries go out beside them. */
const invitations = () => post.messages.filter(({ raw }) => raw.includes('text/calendar'));
const to = (address) => invitations().filter((message) => message.to.includes(address));

before(async () => {
  data = await mkdtemp(join(tmpdir(), 'trait-dunion-mail-'));
  // The people and cases of a demonstration, served as a house from which mail leaves.
  const demo = await startServer({ data });
  await demo.stop();
  const { file, key, cert } = await certificate(data);
  post = new Post({ key, cert });
  await post.start();
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  await writeFile(join(data, 'door.toml'), `origin = "${origin}"\n`);
  server = await startServer({
    command: 'serve',
    listen: `127.0.0.1:${port}`,
    data,
    args: ['--config', join(data, 'door.toml'), ...place()],
    env: {
      TRAIT_DUNION_SMTP: `smtp://${USER}@127.0.0.1:${post.port}?starttls`,
      TRAIT_DUNION_SMTP_PASSWORD: SECRET,
      TRAIT_DUNION_SMTP_CA: file,
      TRAIT_DUNION_MAIL_FROM: `IIZ <${SENDER}>`,
      RUST_LOG: 'debug,html5ever=off',
    },
  });
  const coming = (await call('secretariat', '/sessions')).sessions.filter(({ state }) => state === 'invited');
  for (const { number } of coming) {
    const list = (await call('secretariat', `/sessions/${number}`)).invitations;
    if (list.some(({ account }) => account)) session = number;
  }
  assert.ok(session, 'the demonstration has a session to come with somebody invited');
});

after(async () => {
  await server?.stop();
  await post?.stop();
  await rm(data, { recursive: true, force: true });
});

describe('mail and calendars', () => {
  const place1 = 'Salle des essais, 1er étage';
  let starts;
  let invited;

  it('says what the server answers to a trial', async () => {
    const mail = ['--smtp', `smtp://${USER}@127.0.0.1:${post.port}?starttls`, '--mail-from', SENDER, '--smtp-ca', join(data, 'cert.pem')];
    const password = join(data, 'password');
    await writeFile(password, `${SECRET}\n`);
    const said = await run(data, 'mail', 'test', 'anybody@demo.example', '--smtp-password-file', password, ...mail, ...place());
    assert.equal(said, 'sent\n');
    await writeFile(password, 'wrong');
    await assert.rejects(run(data, 'mail', 'test', 'anybody@demo.example', '--smtp-password-file', password, ...mail, ...place()), /535/);
    const open = ['--smtp', `smtp://${USER}@mail.example.ch:25`, '--mail-from', SENDER];
    await assert.rejects(run(data, 'mail', 'test', 'anybody@demo.example', ...open, ...place()), /TLS/);
  });

  it('writes to everybody invited as soon as a session moves, over TLS, with an object that a calendar takes', async () => {
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    starts = `${day}T14:00:00`;
    post.messages.length = 0;
    await on('session.reschedule', { starts, place: place1, reason: 'La salle est prise.' });
    const list = (await call('secretariat', `/sessions/${session}`)).invitations;
    const accounts = list.filter(({ account }) => account);
    // Those of one account come with one letter for each of its invitations.
    await eventually('a letter for each', () => invitations().length === accounts.length);
    [invited] = invitations();
    assert.equal(invited.from, SENDER);
    assert.equal(post.insecure, 0, 'in the open, or without signing in');
    const { method, events } = parsed(calendarOf(invited));
    assert.equal(method, 'REQUEST');
    const [event] = events;
    const local = new Date(event.starts).toLocaleString('sv-SE', { timeZone: 'Europe/Zurich' });
    assert.equal(local.replace(' ', 'T'), starts, 'the rules of the zone that come along');
    assert.deepEqual([event.zone, event.status, event.location], ['Europe/Zurich', 'CONFIRMED', place1]);
    assert.deepEqual([event.organizer, event.attendees], [`mailto:${SENDER}`, [`mailto:${invited.to[0]}`]]);
    assert.ok(new Date(event.ends) > new Date(event.starts));
  });

  it('says nothing of anybody in subject, text and object', async () => {
    const { agenda } = await call('secretariat', `/sessions/${session}`);
    const words = [];
    for (const { number } of agenda) {
      words.push(number);
      const found = await call('coordinator', `/cases/${number}`).catch(() => null);
      const person = found?.case?.person;
      if (person) words.push(person.family_name, person.given_name, person.avs);
    }
    assert.ok(words.length >= agenda.length && words.length > 0);
    for (const message of post.messages) {
      const all = leaves(message.raw).map(({ head, text }) => `${head}\n${text}`).join('\n');
      for (const word of words.filter(Boolean)) assert.ok(!all.includes(word), `${word} stands in a mail`);
    }
  });

  it('rises with each change under the same name, and is taken back', async () => {
    const [first] = parsed(calendarOf(invited)).events;
    const address = invited.to[0];
    const before = to(address).length;
    await on('session.reschedule', { starts: starts.replace('14:00', '15:00'), place: place1, reason: 'Plus tard.' });
    const again = await eventually('the second', () => to(address)[before]);
    const [second] = parsed(calendarOf(again)).events;
    assert.equal(second.uid, first.uid);
    assert.ok(second.sequence > first.sequence);
    assert.equal(new Date(second.starts) - new Date(first.starts), 3_600_000);
    invited = again;
  });

  it('is answered under the link of the letter, by a form and not by a look', async () => {
    const link = /http:\/\/\S+\/answer\/\S+/.exec(textOf(invited))[0];
    const n = Number(new URL(link).pathname.split('.').at(-3));
    const answer = async () => (await call('secretariat', `/sessions/${session}`)).invitations.find((i) => i.n === n).answer;
    const visitor = new Visitor();
    const page = await visitor.ask(link);
    assert.equal(page.status, 200);
    assert.equal(await answer(), null, 'a look answers nothing');
    assert.equal((await visitor.post(link, {})).status, 422);
    assert.equal((await visitor.post(link, { answer: 'other-time' })).status, 422);
    assert.equal((await visitor.post(link, { answer: 'yes' })).status, 303);
    assert.equal(await answer(), 'yes');
    const elsewhere = await visitor.ask(link, { method: 'POST', form: { answer: 'no' }, headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' } });
    assert.equal(elsewhere.status, 403);
    const changed = `${link.slice(0, -1)}${link.endsWith('0') ? '1' : '0'}`;
    assert.equal((await visitor.ask(changed)).status, 404);
    assert.equal(await answer(), 'yes');
  });

  it('takes the answer of a calendar that comes by mail', async () => {
    const [event] = parsed(calendarOf(invited)).events;
    const n = Number(event.uid.split('@')[0].split('.').at(-2));
    const reply = (uid, sequence) =>
      `From: ${invited.to[0]}\r\nTo: ${SENDER}\r\nSubject: Declined\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: text/calendar; method=REPLY; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(
        `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:${sequence}\r\n` +
          `DTSTAMP:20261124T080000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:${invited.to[0]}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
      ).toString('base64')}\r\n`;
    assert.equal(await fed(reply(event.uid, event.sequence), 'mail', 'receive'), 'answer: recorded\n');
    const found = (await call('secretariat', `/sessions/${session}`)).invitations.find((i) => i.n === n);
    assert.equal(found.answer, 'no');
    assert.equal(await fed(reply(event.uid, event.sequence - 1), 'mail', 'receive'), 'answer: outdated\n');
    assert.equal(await fed(reply(`x${event.uid}`, event.sequence), 'mail', 'receive'), 'answer: not ours\n');
    assert.equal(await fed('From: a@demo.example\r\nSubject: Hello\r\n\r\nHello\r\n', 'mail', 'receive'), 'nothing to do\n');
  });

  it('tries again what was refused for a while, and gives up what was refused for good', async () => {
    const [one] = invited.to[0].split('@');
    await run(data, 'user', 'mail', one, LATER, ...place());
    post.tries.clear();
    await on('session.reschedule', { starts: starts.replace('14:00', '16:00'), place: place1, reason: 'Plus tard.' });
    await eventually('the second try', () => to(LATER).length > 0);
    assert.ok(post.tries.get(LATER) >= 2);
    await run(data, 'user', 'mail', one, NOBODY, ...place());
    await on('session.reschedule', { starts: starts.replace('14:00', '17:00'), place: place1, reason: 'Plus tard.' });
    const secretariat = await signedIn('secretariat');
    await eventually('marked as failed', async () => /550 5\.1\.1/.test((await secretariat.ask(`${origin}/outbox?state=failed`)).text));
    assert.equal(post.tries.get(NOBODY), 1, 'not tried again');
    const settings = await (await signedIn(one)).ask(`${origin}/settings`);
    assert.match(settings.text, /550 5\.1\.1/);
  });

  it('notes what comes back', async () => {
    const [message] = post.messages.filter(({ to: [address] }) => address !== LATER && address !== NOBODY).slice(-1);
    const id = /^Message-ID: <(.+)>/im.exec(message.raw)[1];
    const bounce =
      `From: MAILER-DAEMON@demo.example\r\nTo: ${SENDER}\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo.\r\n` +
      `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mail.demo.example\r\n\r\n` +
      `Final-Recipient: rfc822; ${message.to[0]}\r\nAction: failed\r\nStatus: 5.2.2\r\n\r\n` +
      `--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${id}>\r\n\r\n--b--\r\n`;
    assert.equal(await fed(bounce, 'mail', 'receive'), 'returned\n');
    const secretariat = await signedIn('secretariat');
    assert.match((await secretariat.ask(`${origin}/outbox?state=failed`)).text, /5\.2\.2/);
    assert.equal(await fed(bounce.replace(id, 'nothing@x').replace(message.to[0], 'nobody@x.example'), 'mail', 'receive'), 'returned: not ours\n');
  });

  it('offers a private calendar that opens with its secret alone, and closes again', async () => {
    const coordinator = await signedIn('coordinator');
    const secretOf = ({ text }) => /data-calendar[^>]*>([^<]+\.ics)</.exec(text)[1];
    const address = secretOf(await coordinator.post(`${origin}/settings/calendar/make`, {}));
    const read = async (at) => fetch(at).then(async (answer) => ({ status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }));
    const found = await read(address);
    assert.deepEqual([found.status, found.type], [200, 'text/calendar; charset=utf-8']);
    const { method, events } = parsed(found.text);
    assert.equal(method, 'PUBLISH');
    const sessions = events.filter(({ day }) => !day);
    assert.ok(sessions.length > 0 && events.some(({ day }) => day), 'sessions, and days on which something is due');
    assert.ok(sessions.every(({ zone }) => zone === 'Europe/Zurich'));
    assert.ok(!/DM-2026-\d{4}/.test(found.text) && !/Exempel|Muster/.test(found.text));
    const renewed = secretOf(await coordinator.post(`${origin}/settings/calendar/make`, {}));
    assert.equal((await read(address)).status, 404);
    assert.equal((await read(renewed)).status, 200);
    await coordinator.post(`${origin}/settings/calendar/end`, {});
    assert.equal((await read(renewed)).status, 404);
    const copy = await coordinator.ask(`${origin}/sessions/${session}/calendar`);
    assert.equal(parsed(copy.text).method, 'PUBLISH');
  });

  it('takes back what was invited when the session is cancelled', async () => {
    const [address] = invited.to;
    await run(data, 'user', 'mail', address.split('@')[0], address, ...place());
    const before = post.messages.length;
    await on('session.cancel', { reason: 'Reporté.' });
    const cancelled = await eventually('a cancellation', () => post.messages.slice(before).find(({ raw }) => /method=CANCEL/.test(raw)));
    const { method, events } = parsed(calendarOf(cancelled));
    assert.deepEqual([method, events[0].status], ['CANCEL', 'CANCELLED']);
    const earlier = to(cancelled.to[0]).filter((m) => m !== cancelled).map((m) => parsed(calendarOf(m)).events[0]);
    assert.ok(earlier.some(({ uid }) => uid === events[0].uid));
    assert.ok(earlier.every(({ sequence, uid }) => uid !== events[0].uid || sequence < events[0].sequence));
  });

  it('writes no address, no password and no link into its log', () => {
    // The shape of an address may stand there, no address.
    const log = server.output().replaceAll('/answer/{token}', '');
    for (const secret of [SECRET, '@demo.example', '/answer/', 'BEGIN:VCALENDAR']) {
      assert.ok(!log.includes(secret), `${secret} stands in the log: ${log.split('\n').find((line) => line.includes(secret))}`);
    }
  });
});
