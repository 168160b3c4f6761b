// Nobody comes upon a fact that the house's table forbids them (DATA-01, DATA-08, DATA-18): words that occur nowhere
// else are planted into cases in every state of consent; everybody of the demonstration reads whatever they can reach,
// and what they came upon is compared with what `trait-dunion rights explain` says of them, fact by fact.
//
// What an answer can hide from this is said in lib/legible.mjs: one of a kind that cannot be read there fails the test.
// Mails are read in the outbox, where those of a demonstration stay, and calendars by their private link. Nothing else than
// that link is changed while reading, and of the people of the demonstration itself nothing is looked for.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { Crawl, shapeOf } from './lib/crawl.mjs';
import { Markers } from './lib/markers.mjs';
import { Oracle } from './lib/oracle.mjs';
import { Hands } from './lib/planting.mjs';
import { startServer } from './lib/server.mjs';
import { Table } from './lib/table.mjs';
import { CASES, SEATS } from './lib/standing.mjs';
import { plant } from './lib/stories.mjs';

/** Where everybody begins to read, whether a link leads there or not. */
const SEEDS = [
  '/',
  '/start',
  '/work',
  '/work/next',
  '/cases',
  '/cases?state=closed',
  '/sessions',
  '/requests',
  '/agreements',
  '/recipient-lists',
  '/concerns',
  '/bodies',
  '/topics',
  '/sittings',
  '/decisions',
  '/recommendations',
  '/programmes',
  '/projects',
  '/mandates',
  '/anchorings',
  '/activities',
  '/obstacles',
  '/duties',
  '/public',
  '/common',
  '/register',
  '/notices',
  '/statistics',
  '/statistics.csv',
  '/statistics.pdf',
  '/statistics/outcomes',
  '/statistics/frozen',
  '/search',
  '/settings',
  '/outbox',
  '/account/security',
  '/help',
  '/role',
  '/help/keyboard',
  '/accessibility',
  '/log',
  '/log?case={case}',
  '/log/unusual',
  '/retention',
  '/cases/new',
  '/metrics',
  '/healthz',
  '/readyz',
];
/** What an export is asked for. */
const EXPORTS = [
  ['/cases.csv', { purpose: 'steering' }],
  ['/register.csv', { purpose: 'steering' }],
  ['/log.csv', { purpose: 'check', action: 'export' }],
];
/** Lists of the API, beside their plain address; the whole log is too long for one answer once everybody has read. */
const WIDE = [
  '/log?case={case}&limit=500',
  '/cases?limit=200',
  '/cases?state=closed&limit=200',
  '/register?limit=200',
  '/work?days=365',
  '/sessions?days_back=365',
];
/** What the demonstration has none of, since no year of it is over: asked for by everybody, and there for nobody. */
const NOT_YET = ['/national', '/national/years/{year}', '/statistics/deliveries/{year}'];
/** The server keeps so many of its last lines (lib/server.mjs): more would mean that some were not looked at. */
const LINES_KEPT = 2000;
/** Whoever reads numbers at most, and nothing of anybody. */
const WITHOUT = ['directorate', 'committee', 'dpo', 'guest'];
/** The officer for data protection reads last: the log then tells of all the others. */
const LAST = 'dpo';
const AT_ONCE = 3;
/** What the discreet partner is called. */
const SECRET = /DM-ADD|Passerelle|Der Steg|Passerella|Footbridge/;

/** Pages and answers that name every institution of the canton, whatever a case tells: to choose from, or counted. */
const OFFERING =
  /\/do\/|\/prepare$|\/lead$|\/new$|^\/(start|role|help|agreements|statistics)\b|^\/api\/v1\/(model|openapi\.json|people|agreements|statistics)\b/;
/** What can be chosen in a filter. */
const CHOICES = /<(select|datalist)\b[\s\S]*?<\/\1>/g;

let server;
let markers;
let table;
let hands;
let at;
let document;
let pages;
let known;
const seen = {
  answers: 0,
  illegible: new Set(),
  faults: new Set(),
  found: new Map(),
  addressed: new Set(),
  secret: new Set(),
  searched: new Set(),
};
const visited = new Set();

before(async () => {
  server = await startServer();
  markers = new Markers();
  table = new Table(new Oracle());
  hands = new Hands(server, markers);
  at = await plant(hands, CASES);
  document = await (await fetch(new URL('/api/v1/openapi.json', server.baseURL))).json();
  pages = await patterns();
  known = await numbers();
});
after(() => server?.stop());

/** The patterns of the page audit. It is read, not imported: importing it would run it. */
async function patterns() {
  const text = await readFile(new URL('pages.test.mjs', import.meta.url), 'utf8');
  return [...text.matchAll(/^\s*\{ at: '([^']+)'(.*)\},$/gm)].map(([, page, rest]) => ({
    page,
    status: Number(/status: (\d+)/.exec(rest)?.[1] ?? 200),
  }));
}

/** What an address can stand for: the planted ones, and of the rest some of the demonstration. */
async function numbers() {
  const cases = Object.values(at.planted);
  const { agreements } = await hands.call('officer', '/agreements');
  const { lists } = await hands.call('case-manager', '/recipient-lists');
  const { concerns } = await hands.call('officer', '/concerns');
  const { runs } = await hands.call('case-manager', '/common');
  const { invoices } = await hands.call('secretariat', '/invoices');
  const payments = await hands.call('secretariat', '/payment-files');
  const { works } = await hands.call('secretariat', '/downloads');
  const { months } = await hands.call('officer', '/statistics/frozen');
  const { figures } = await hands.call('officer', '/inventory/figures');
  const year = new Date().getFullYear();
  await hands.call('officer', '/inventory/rounds', { year, due: `${year}-12-31` });
  const affairs = {};
  for (const kind of ['topic', 'sitting', 'recommendation', 'programme', 'project', 'mandate', 'anchoring']) {
    affairs[kind] = (await hands.call('officer', `/${kind}s`)).affairs.slice(0, 2).map(({ number }) => number);
  }
  affairs.activity = (await hands.call('officer', '/activities')).affairs.slice(0, 2).map(({ number }) => number);
  return {
    case: cases.map(({ number }) => number),
    session: at.sessions,
    inquiry: cases.flatMap(({ inquiries }) => inquiries),
    agreement: agreements.slice(0, 2).map(({ number }) => number),
    list: lists.slice(0, 2).map(({ number }) => number),
    concern: concerns.slice(0, 2).map(({ number }) => number),
    run: runs.slice(0, 2).map(({ number }) => number),
    body: ['CNP', 'CNDC'],
    template: ['invitation', 'minutes'],
    revision: [1],
    invoice: invoices.slice(0, 2).map(({ number }) => number),
    payments: payments.files.slice(0, 2).map(({ number }) => number),
    year: [year],
    month: months.map(({ month }) => month),
    figure: figures.slice(0, 2),
    canton: ['VS'],
    work: works.slice(0, 2).map(({ id }) => id),
    ...affairs,
  };
}

/** Every address that a pattern stands for. */
function filled(pattern) {
  return Object.entries(known).reduce(
    (all, [mark, values]) =>
      all.flatMap((one) =>
        one.includes(`{${mark}}`) ? values.map((value) => one.replace(`{${mark}}`, value)) : [one],
      ),
    [pattern],
  );
}

/** Every address of the API that only reads. */
function readings() {
  const names = {
    number: 'case', session: 'session', inquiry: 'inquiry', agreement: 'agreement', list: 'list', concern: 'concern', run: 'run',
    template: 'template', revision: 'revision', invoice: 'invoice', file: 'payments', year: 'year', id: 'work', month: 'month', figure: 'figure', canton: 'canton',
    body: 'body', topic: 'topic', sitting: 'sitting', recommendation: 'recommendation', programme: 'programme', project: 'project', mandate: 'mandate', anchoring: 'anchoring', activity: 'activity',
  };
  const templates = Object.entries(document.paths)
    .filter(([, { get }]) => get)
    .map(([template]) => template);
  const plain = templates.filter((one) => !one.includes('{blob}'));
  const marked = plain.map((one) => one.replaceAll(/\{(\w+)\}/g, (_, name) => `{${names[name]}}`));
  return [...[...marked, ...WIDE].flatMap(filled), ...files()];
}

const files = () =>
  Object.values(at.planted).flatMap((one) => one.files.map((blob) => `/cases/${one.number}/files/${blob}`));

/** Takes note of an answer: which facts it tells, and to where it leads. */
function take(answer) {
  const { login, method, address, status, text, illegible, addresses } = answer;
  seen.answers += 1;
  const path = address.split('?')[0];
  if (status >= 500) seen.faults.add(`${login}: ${method} ${path} answers ${status}`);
  if (illegible && status === 200) seen.illegible.add(`${path}: ${illegible}`);
  for (const one of [shapeOf(path), shapeOf(path) + address.slice(path.length)]) visited.add(`${status} ${one}`);
  for (const fact of markers.in(text)) note(login, fact, `${method} ${address}`);
  for (const one of [address, ...addresses]) {
    for (const fact of markers.in(decoded(one))) seen.addressed.add(`${login}: ${address} leads to ${fact.name}`);
  }
  if (tellsOfPartner(path, text)) seen.secret.add(`${login}: ${method} ${path}: ${around(text)}`);
}

function note(login, fact, where) {
  const own = seen.found.get(login) ?? new Map();
  seen.found.set(login, own.set(fact, (own.get(fact) ?? new Set()).add(where)));
}

function decoded(address) {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '));
  } catch {
    return address;
  }
}

/** Where one row, entry or line ends and the next begins: of a page, of JSON, of a sheet. */
const ROWS = /<\/(?:tr|li|article|dl)>|\},\s*\{|\n/;

/**
 * Whether the name of the discreet partner stands in what is told of its case: on the pages of the case, and in any row
 * about it elsewhere, in lists, work, requests, notices and the log. Other cases of the partner have readers of their own.
 */
function tellsOfPartner(path, text) {
  if (OFFERING.test(path)) return false;
  const { number } = at.planted.discreet;
  const told = text.replaceAll(CHOICES, ' ');
  if (path.includes(`/cases/${number}`)) return SECRET.test(told);
  // The text of a page comes twice, the second time without markup and hence without rows.
  const page = told.lastIndexOf('</html>');
  return (page < 0 ? told : told.slice(0, page)).split(ROWS).some((row) => row.includes(number) && SECRET.test(row));
}

/** The words around the name, so that a finding says where it stands. */
function around(text) {
  const plain = text.replaceAll(CHOICES, ' ').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const { index } = SECRET.exec(plain) ?? { index: 0 };
  return `…${plain.slice(Math.max(0, index - 60), index + 30)}…`;
}

/** Everything that a login can reach. */
async function readAs(login) {
  const planted = new Set([...known.case, ...known.session, ...known.inquiry]);
  const guest = login === 'guest';
  const token = guest ? undefined : await hands.token(login);
  const crawl = new Crawl({ login, baseURL: server.baseURL, token, planted, tell: take });
  if (!guest) await crawl.signIn();
  await crawl.follow([...SEEDS, ...pages.map(({ page }) => page)].flatMap(filled).concat(files()));
  for (const address of readings()) await crawl.api(address);
  for (const [address, form] of EXPORTS) await crawl.form(address, form);
  if (!guest) await crawl.calendar();
  if (!guest) await searchAs(crawl);
}

/** Looks for every planted person by each of their words; whoever may not see a word must not find the case by it. */
async function searchAs(crawl) {
  for (const { key, number, person } of Object.values(at.planted)) {
    await crawl.api('/duplicates', { person });
    for (const fact of markers.all.filter((one) => one.case === key && one.person)) {
      await crawl.search(fact.marker);
      const { text } = await crawl.api('/search', { text: fact.marker });
      const found = text.includes(number);
      if (found && !(await table.allows(crawl.login, fact)))
        seen.searched.add(`${crawl.login} finds ${number} by ${fact.name}`);
    }
  }
}

/** What somebody came upon and may not: role, address, fact. */
async function leaks() {
  const all = [...seen.found].flatMap(([login, facts]) => [...facts].map(([fact, where]) => ({ login, fact, where })));
  const allowed = await Promise.all(all.map(({ login, fact }) => table.allows(login, fact)));
  const forbidden = all.filter((_, n) => !allowed[n]);
  return forbidden
    .map(({ login, fact, where }) => `${login} at ${[...where].join(', ')}: ${fact.name}, ${fact.marker}`)
    .sort();
}

/** The facts that nobody came upon although the table lets somebody. */
async function missing(readers) {
  const lines = [];
  for (const fact of markers.all) {
    const allowed = await Promise.all(readers.map((login) => table.allows(login, fact)));
    const may = readers.filter((_, n) => allowed[n]);
    if (may.length && !may.some((login) => seen.found.get(login)?.has(fact)))
      lines.push(`${fact.name}: ${may.join(', ')}`);
  }
  return lines;
}

describe('what everybody can reach', { timeout: 600_000 }, () => {
  const readers = ['guest', ...Object.keys(SEATS)].filter(
    (one) => !process.env.ROLES || process.env.ROLES.split(',').includes(one),
  );

  it('is read to the end by every login', async (t) => {
    const begun = Date.now();
    const waiting = readers.filter((one) => one !== LAST);
    const hand = async () => {
      for (let login = waiting.shift(); login; login = waiting.shift()) await readAs(login);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, hand));
    await readAs(LAST);
    t.diagnostic(`${seen.answers} answers in ${Math.round((Date.now() - begun) / 1000)} s`);
    assert.deepEqual([[...seen.illegible], [...seen.faults]], [[], []]);
  });

  it('DATA-01, DATA-08, DATA-18: holds no fact that the table forbids them', async (t) => {
    const found = await leaks();
    t.diagnostic(`${markers.all.length} facts, ${table.oracle.questions} questions to the table`);
    assert.deepEqual(found, []);
  });

  it('DATA-01: holds each fact for somebody whom the table lets see it: the words were really there', async () => {
    assert.deepEqual(await missing(readers), []);
  });

  it('DATA-18: holds nothing at all for those who read numbers', () => {
    assert.deepEqual(
      WITHOUT.flatMap((login) => [...(seen.found.get(login)?.keys() ?? [])].map((fact) => `${login}: ${fact.name}`)),
      [],
    );
  });

  it('DATA-08: leads nobody to a person by a name or a number that is not theirs to know', () => {
    assert.deepEqual([...seen.searched], []);
  });

  it('DATA-01: does not name the partner that must stay discreet to those who do not know of its consent', () => {
    const { parties } = CASES.discreet.consents[1];
    const { lead, charge } = CASES.discreet;
    const knows = (login) => parties.includes(SEATS[login]?.[1]) || [lead, charge].includes(login);
    // What went to whom is the very content of the report that the person asks the officer for (LPD 25 par. 2 let. g), and
    // the log that the officer alone reads says who did what for which institution.
    const reports = (line) => line.startsWith('dpo:') && /\/access-report|\/log\b/.test(line);
    assert.deepEqual(
      [...seen.secret].filter((line) => !knows(line.split(':')[0]) && !reports(line)),
      [],
    );
  });

  it('names nobody and nothing in an address', () => {
    assert.deepEqual([...seen.addressed], []);
  });

  it('is every page of the audit and every operation of the API that reads', () => {
    const pattern = (template) => new RegExp(`^200 /api/v1${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    const asked = (template) => [...visited].some((one) => pattern(template).test(one));
    const answered = (template) => [...visited].filter((one) => one.endsWith(` /api/v1${template}`)).join(', ');
    const reads = Object.entries(document.paths)
      .filter(([, { get }]) => get)
      .map(([template]) => template);
    const notYet = (template) => NOT_YET.includes(template) && visited.has(`404 /api/v1${template.replace('{year}', known.year[0])}`);
    const operations = reads.filter((one) => !asked(one) && !notYet(one)).map((one) => `API ${one} (${answered(one)})`);
    const opened = ({ page, status }) => visited.has(`${status} ${page}`) || visited.has(`${status} ${shapeOf(page)}`);
    const missed = pages
      .filter((one) => !opened(one) && !visited.has(`303 ${one.page}`))
      .map(({ page, status }) => `${page} (${status})`);
    assert.deepEqual([...missed, ...operations], []);
  });

  it('leaves none of it in what the server writes on its own streams', async () => {
    await server.stop();
    const lines = server.output().split('\n');
    assert.ok(lines.length < LINES_KEPT, 'the server wrote more than is kept of it');
    assert.deepEqual(
      [...markers.in(lines.join('\n'))].map(({ name }) => name),
      [],
    );
  });
});
