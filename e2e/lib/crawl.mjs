// Reads the house as one person: follows every link, asks every operation of the API that only reads, takes out every
// list, searches. Each answer is handed on with its whole text, its headers and the addresses to which it leads.
import { legible } from './legible.mjs';
import { GIVEN } from './reason.mjs';

/** So many addresses of one shape are followed; those of the planted cases all are. */
const OF_A_SHAPE = 3;
/** So many variants of the query of one page, and of a form. */
const VARIANTS = 5;
const VARIANTS_OF_A_FORM = 2;
const AT_ONCE = 6;
/** What an address can stand for, by the list under whose address it stands. */
const LISTS = {
  cases: 'case',
  sessions: 'session',
  agreements: 'agreement',
  inquiries: 'inquiry',
  'recipient-lists': 'list',
  concerns: 'concern',
  topics: 'topic',
  sittings: 'sitting',
  recommendations: 'recommendation',
  programmes: 'programme',
  projects: 'project',
  mandates: 'mandate',
  anchorings: 'anchoring',
  activities: 'activity',
  common: 'run',
  conclude: 'case',
  outbox: 'letter',
  ledger: 'case',
};
const REDIRECTS = 5;

/** The shape of an address: the numbers in it become the names of what they stand for. */
export function shapeOf(path) {
  const parts = path.split('/');
  return parts
    .map((part, at) => (LISTS[parts[at - 1]] && /\d/.test(part) ? `{${LISTS[parts[at - 1]]}}` : part))
    .join('/');
}

export class Crawl {
  #asked = new Set();
  #shapes = new Map();
  #queue = [];

  /**
   * @param {object} reader
   * @param {string} reader.login nobody's for a guest
   * @param {string} reader.baseURL
   * @param {string} [reader.token] for the API
   * @param {Set<string>} reader.planted the numbers whose addresses are all followed
   * @param {(answer: object) => void} reader.tell what to do with each answer
   */
  constructor({ login, baseURL, token, planted, tell }) {
    Object.assign(this, { login, baseURL, token, planted, tell });
  }

  async signIn() {
    const answer = await this.#send('/start/as', { form: { login: this.login, seat: '1' } });
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('tdu_session='));
    if (!cookie) throw new Error(`${this.login} cannot sign in: ${answer.status}`);
    this.cookie = cookie.split(';')[0];
  }

  /** Follows every link from some addresses on. */
  async follow(addresses) {
    for (const address of addresses) this.#note(address, true);
    const hand = async () => {
      for (let next = this.#queue.shift(); next; next = this.#queue.shift()) await this.page(next);
    };
    // Whoever finds the queue empty stops, although others may still fill it: so until it stays empty.
    while (this.#queue.length) await Promise.all(Array.from({ length: AT_ONCE }, hand));
  }

  /** Opens a page; where it asks why the file is opened, says so and is led back to it. */
  async page(address) {
    const answer = await this.#read(address);
    const [, asks] = /action="(\/cases\/[\w-]+\/reason)"/.exec(answer.text) ?? [];
    return asks ? this.form(asks, { reason: GIVEN['x-reason'], to: address }) : answer;
  }

  /** Sends a form that changes nothing, such as the reason of an export, and follows where it leads. */
  async form(address, form) {
    return this.#read(address, { form });
  }

  /** Searches on the page; what was typed stands in its field again and is no find. */
  async search(typed) {
    this.typed = typed;
    await this.form('/search', { q: typed });
    this.typed = undefined;
  }

  /** Makes the private link of a calendar, and reads it as a calendar does. */
  async calendar() {
    const { text } = await this.form('/settings/calendar/make', {});
    const [address] = /\/calendar\/[0-9a-f]{64}\.ics/.exec(text) ?? [];
    if (!address) throw new Error(`${this.login} gets no link for a calendar`);
    await this.#read(address);
  }

  /** Asks the API. */
  async api(address, json) {
    return this.#read(`/api/v1${address}`, { json, headers: { authorization: `Bearer ${this.token}`, ...GIVEN } });
  }

  #note(address, wanted = false) {
    const url = new URL(address, this.baseURL);
    const whole = url.pathname + url.search;
    if (url.origin !== this.baseURL || this.#asked.has(whole)) return;
    const keys = [...url.searchParams.keys()].sort();
    // The same page in another language tells the same; a few of them stand for all.
    const foreign = keys.includes('lang');
    const known = foreign ? undefined : [...this.planted].find((number) => url.pathname.includes(number));
    const shape = foreign ? 'lang' : `${known ?? ''}${shapeOf(url.pathname)}?${keys}`;
    const seen = this.#shapes.get(shape) ?? 0;
    const most = url.pathname.includes('/do/') ? VARIANTS_OF_A_FORM : VARIANTS;
    if (!wanted && seen >= (known ? most : OF_A_SHAPE)) return;
    this.#shapes.set(shape, seen + 1);
    this.#asked.add(whole);
    this.#queue.push(whole);
  }

  async #read(address, sent = {}) {
    let at = address;
    let how = sent;
    for (let step = 0; step < REDIRECTS; step += 1) {
      const answer = await this.#send(at, how);
      const told = await this.#told(at, how, answer);
      this.tell(told);
      if (!answer.headers.has('location')) return told;
      const next = new URL(answer.headers.get('location'), new URL(at, this.baseURL));
      // Where it leads out of the house it is not followed.
      if (next.origin !== this.baseURL) return told;
      [at, how] = [next.pathname + next.search, {}];
    }
    throw new Error(`${this.login} is led round in circles from ${address}`);
  }

  async #told(address, { form, json, headers }, answer) {
    const type = answer.headers.get('content-type') ?? '';
    const { text: whole, illegible } = legible(type, Buffer.from(await answer.arrayBuffer()));
    const text = this.typed ? whole.replaceAll(`value="${this.typed}"`, '') : whole;
    const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    const links = /html/.test(type) ? linksOf(text) : [];
    const location = answer.headers.get('location');
    if (!headers)
      for (const link of links) if (link.followed) this.#note(new URL(link.to, new URL(address, this.baseURL)));
    const addresses = [...links.map(({ to }) => to), ...(location ? [location] : [])];
    const method = form || json ? 'POST' : 'GET';
    return {
      login: this.login,
      method,
      address,
      status: answer.status,
      type,
      text: `${head}\n${text}`,
      illegible,
      addresses,
    };
  }

  #send(address, { form, json, headers = {} } = {}) {
    const sent = { ...headers, ...(this.cookie && !headers.authorization ? { cookie: this.cookie } : {}) };
    if (form) sent['content-type'] = 'application/x-www-form-urlencoded';
    if (json) sent['content-type'] = 'application/json';
    const body = form ? new URLSearchParams(form) : json && JSON.stringify(json);
    return fetch(new URL(address, this.baseURL), {
      method: body ? 'POST' : 'GET',
      headers: sent,
      body,
      redirect: 'manual',
    });
  }
}

/** Every address in a page; those that can be followed by looking at it. */
function linksOf(html) {
  const attribute = /\b(href|src|action|formaction|poster|data-[a-z-]+)="([^"]*)"/g;
  const all = [...html.matchAll(attribute)].map(([, name, value]) => ({ name, to: value.replaceAll('&amp;', '&') }));
  const local = all.filter(({ to }) => /^[/?]/.test(to) && !to.startsWith('//'));
  return local.map(({ name, to }) => ({ to, followed: name === 'href' || name === 'src' }));
}
