// The hands of people who write facts into cases through the API, each under their own login, and remember which word
// stands for what.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { GIVEN } from './reason.mjs';

const BASE = '/api/v1';
const TOLD = [
  'purpose',
  'services',
  'extent',
  'retention',
  'access',
  'withdrawal',
  'voluntary',
  'no-disadvantage',
  'copy',
];
const run = promisify(execFile);

/** A day so many days from today, as the API writes it. */
export function date(days = 0) {
  const at = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Zurich' }).format(at);
}

/** A PDF of one page whose only words are in a packed stream, as programs write them. */
export function paper(words) {
  const content = deflateSync(Buffer.from(`BT /F1 12 Tf 72 720 Td (${words}) Tj ET`));
  const head = `%PDF-1.4\n1 0 obj\n<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream\nendobj\n%%EOF\n')]);
}

export class Hands {
  #tokens = new Map();

  constructor(server, markers) {
    this.server = server;
    this.markers = markers;
  }

  /** A token of a login, given out by the command line as an administrator would. */
  async token(login) {
    if (!this.#tokens.has(login)) {
      const { data } = this.server;
      const place = ['--database', `sqlite:${data}/demo.sqlite`, '--data', data];
      const { stdout } = await run(process.env.TRAIT_DUNION_BIN, ['user', 'token', login, ...place]);
      this.#tokens.set(login, stdout.match(/tdu_[0-9a-f]+/)[0]);
    }
    return this.#tokens.get(login);
  }

  async call(login, address, body) {
    const headers = { authorization: `Bearer ${await this.token(login)}`, ...GIVEN };
    const form = body instanceof FormData;
    if (body && !form) headers['content-type'] = 'application/json';
    const init = body ? { method: 'POST', headers, body: form ? body : JSON.stringify(body) } : { headers };
    const answer = await fetch(new URL(BASE + address, this.server.baseURL), init);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${login} ${address}: ${answer.status} ${text}`);
    return JSON.parse(text);
  }

  async account(login) {
    return (await this.call(login, '/me')).account;
  }

  /** Opens a case for an invented person; every part of who they are is a fact. */
  async open(login, key, opener) {
    const of = (what) => this.markers.word({ case: key, category: 'identity', author: opener, what, person: true });
    const capital = (word) => word[0].toUpperCase() + word.slice(1);
    const person = {
      family_name: capital(of('family name')),
      given_name: capital(of('given name')),
      birth: '1979-05-06',
      language: 'fr',
      avs: this.markers.avs({
        case: key,
        category: 'identity',
        author: opener,
        what: 'AVS number',
        person: true,
        avs: true,
      }),
      phone: of('telephone'),
      commune: of('commune'),
    };
    const { number } = await this.call(login, '/cases', { person, despite_duplicates: true });
    return new Planted(this, key, number, person);
  }
}

/** A case into which facts are written. */
export class Planted {
  files = [];
  inquiries = [];

  constructor(hands, key, number, person) {
    Object.assign(this, { hands, key, number, person });
  }

  /** A word for a fact of this case. */
  fact(what, category, author, more = {}) {
    return this.hands.markers.word({ case: this.key, what, category, author, ...more });
  }

  do(login, kind, body = {}) {
    return this.hands.call(login, `/cases/${this.number}/${kind}`, body);
  }

  /** A file with a word in its title, its name and its content. */
  async file(login, category, author) {
    const content = await this.#hand(
      login,
      this.fact('file content', category, author),
      this.fact('file name', category, author),
    );
    const title = this.fact('file title', category, author);
    await this.do(login, 'follow-up.file', { title, kind: 'report', category, file: content });
  }

  async #hand(login, content, name, address = `/cases/${this.number}/files`) {
    const form = new FormData();
    form.append('file', new Blob([paper(content)], { type: 'application/pdf' }), `${name}.pdf`);
    const taken = await this.hands.call(login, address, form);
    this.files.push(taken.blob);
    return taken;
  }

  note(login, author) {
    return this.do(login, 'follow-up.note', { text: this.fact('note', 'note', author) });
  }

  contact(login, category, author) {
    const minutes = this.fact('minutes of a contact', category, author);
    return this.do(login, 'follow-up.contact', { on: date(), kind: 'phone', minutes, category });
  }

  /** Two institutions at work, a screening that calls for a round table, and the respondent's advice. */
  async screen(login, respondent, author, involved) {
    for (const institution of involved) {
      const contact = this.fact(`contact at ${institution}`, 'process', author);
      await this.do(login, 'person.involve', { institution, when: 'now', contact });
    }
    const source = this.fact('source of an answer', 'health', author);
    const yes = { value: 'yes', source, on: date() };
    const no = { ...yes, value: 'no' };
    const answers = {
      RISK_HEALTH: yes,
      RISK_DEBT: yes,
      INTEGRATION_DIFFICULTY_HIGH: yes,
      POTENTIAL_UNCLEAR: no,
      NEEDS_INTENSIVE_COACHING: no,
    };
    const reason = this.fact('reason of the screening', 'health', author);
    await this.do(login, 'screening.record', { occasion: 'new-mandate', answers, decision: 'round-table', reason });
    await this.do(login, 'consultation.ask', { question: this.fact('question to the respondent', 'career', author) });
    const advice = this.fact('advice', 'career', author);
    await this.do(respondent, 'consultation.advise', { advice, recommended: 'round-table' });
  }

  /** A consent that is given; its words are known to those who know of it. */
  async consent(login, { parties, categories }) {
    const among = { consent: parties };
    const scope = { parties, categories, ticks: categories.filter((category) => ['health', 'justice'].includes(category)), forms: ['meeting', 'written'] };
    const purpose = this.fact('purpose of a consent', 'process', undefined, among);
    const excluded = this.fact('what a consent leaves out', 'process', undefined, among);
    await this.do(login, 'consent.participate', { voluntary: true, on: date() });
    await this.do(login, 'consent.offer', { ...scope, purpose, excluded, valid_from: date(), language: 'fr' });
    this.consents = (this.consents ?? 0) + 1;
    const given = { consent: this.consents, channel: 'electronic', on: date(), told: TOLD };
    await this.do(login, 'consent.give', given);
  }

  async announce(respondent, author, coordinator, { theme, outcome = 'complex', refusal } = {}) {
    const situation = this.fact('situation', 'career', author);
    const announced = { way_in: 'first-evaluation', region: 'centre', language: 'fr', situation };
    await this.do(respondent, 'announcement.announce', theme ? { ...announced, theme } : announced);
    const reason = this.fact('reason of the triage', 'plan', 'DM-BUR');
    await this.do(coordinator, 'triage.decide', refusal ? { outcome, refusal, reason } : { outcome, reason });
    if (refusal) return;
    const protocol = this.fact('first interview', 'career', 'DM-BUR');
    await this.do(coordinator, 'triage.interview', { on: date(), protocol });
  }

  async conclude(coordinator, session, owner) {
    const tasks = [{ what: this.fact('task', 'plan', 'DM-BUR'), owner, due: date(30) }];
    const finding = this.fact('finding of a session', 'plan', 'DM-BUR');
    const disagreement = this.fact('disagreement at a session', 'plan', 'DM-BUR');
    await this.do(coordinator, 'session.conclude', {
      session,
      finding,
      next: 'designate',
      tasks,
      disagreement,
      binding: true,
    });
  }

  async propose(coordinator, login) {
    const reason = this.fact('reason of a proposal', 'plan', 'DM-BUR');
    await this.do(coordinator, 'lead.propose', { account: await this.hands.account(login), reason });
  }

  /** A goal and a measure that has got on: what was there before is kept for taking it back. */
  async plan(login, author, owner) {
    await this.do(login, 'plan.set-goal', { title: this.fact('goal', 'plan', author) });
    const what = this.fact('measure', 'plan', author);
    await this.do(login, 'plan.add-measure', { goal: 1, what, owner, until: date(90) });
    await this.do(login, 'plan.shift', {
      measure: 1,
      until: date(95),
      reason: this.fact('reason of a shift', 'plan', author),
    });
    await this.do(login, 'plan.progress', {
      measure: 1,
      state: 'running',
      result: this.fact('result', 'plan', author),
    });
  }

  async contract(login, author, owner) {
    await this.do(login, 'contract.restitute', { on: date(), account: this.fact('restitution', 'plan', author) });
    const clause = {
      goal: this.fact('goal of a clause', 'plan', author),
      measure: this.fact('measure of a clause', 'plan', author),
    };
    await this.do(login, 'contract.draft', { clauses: [{ ...clause, owner, due: date(60), binding: true }] });
  }

  /** A service that is asked for and accepted; the addressee knows the words. */
  async request(login, author, to, respondent) {
    const asked = { asked: to };
    const what = this.fact('service asked for', 'plan', author, asked);
    const why = this.fact('why a service', 'plan', author, asked);
    await this.do(login, 'request.send', { to, what, why, due: date(20) });
    if (respondent)
      await this.do(respondent, 'request.accept', { request: 1, note: this.fact('answer to a request', 'plan', to) });
  }

  /** A request for information with its answer, known to the two institutions between which it goes. */
  async inquire(login, from, { to, respondent, categories, purpose }) {
    const between = { between: [from, to] };
    const received = async () => (await this.hands.call(respondent, '/inquiries')).received.map(({ id }) => id);
    const before = new Set(await received());
    const reason = this.fact('reason of an inquiry', categories, from, between);
    await this.do(login, 'inquiry.ask', { to, categories, purpose, reason, due: date(15) });
    const id = (await received()).find((one) => !before.has(one));
    const content = this.fact('file of an answer', categories, to, between);
    const name = this.fact('file name of an answer', categories, to, between);
    const file = await this.#hand(respondent, content, name, `/inquiries/${id}/files`);
    const text = this.fact('answer to an inquiry', categories, to, between);
    await this.hands.call(respondent, `/inquiries/${id}/inquiry.answer`, {
      given: categories,
      form: 'written',
      text,
      file,
    });
    this.inquiries.push(id);
  }
}
