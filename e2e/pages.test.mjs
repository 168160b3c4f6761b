// Every page of every role, looked at as the audit looks: wide and light, at 320 px, dark, with forced colours. The
// languages alternate over the roles of a page, so that each page is seen in at least French and German.
//
// By hand, to look at some pages only:  PAGES=timeline ROLES=frontline,officer SHOTS=1 node --test e2e/pages.test.mjs
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { audit } from './lib/audit.mjs';
import { launch, open, withTab } from './lib/browser.mjs';
import { fill, send } from './lib/forms.mjs';
import { asks, tell } from './lib/reason.mjs';
import { startServer } from './lib/server.mjs';
import { shootHere } from './lib/shot.mjs';

const LANGUAGES = ['de', 'fr', 'it', 'en'];
/** How many cases of a role are looked through for the fullest page. */
const CASES = 8;

const ALL = [
  'frontline', 'respondent-ui', 'respondent-ii', 'case-manager', 'coordinator', 'coordinator-youth',
  'coordinator-asylum', 'officer', 'secretariat', 'directorate', 'committee', 'dpo',
];
const DESKS = ['frontline', 'respondent-ui', 'case-manager', 'coordinator', 'officer', 'secretariat'];
const CIRCLE = ['respondent-ui', 'case-manager', 'coordinator'];
const TABLE = ['coordinator', 'secretariat', 'respondent-ui'];

/**
 * What is looked at, and by whom. `{case}` and `{session}` stand for those that the role finds in its lists: of all that
 * open, the one with the most on the page. A page that none of its roles can open fails the test.
 */
const PAGES = [
  // Without signing in.
  { at: '/start', roles: ['guest'] },
  { at: '/sign-in?asked=1', roles: ['guest'] },
  { at: '/accessibility', roles: ['guest', 'case-manager'] },
  // The desk.
  { at: '/', roles: ['frontline', 'officer'] },
  { at: '/work', roles: ALL },
  { at: '/work?only=late', roles: ['case-manager', 'coordinator'] },
  { at: '/start', roles: ['frontline', 'secretariat'] },
  { at: '/notices', roles: ['respondent-ui', 'coordinator'] },
  { at: '/settings', roles: ['frontline', 'respondent-ui'] },
  { at: '/outbox', roles: ['secretariat', 'officer'] },
  { at: '/account/security', roles: ['frontline', 'respondent-ui'] },
  { at: '/signed-out', roles: ['guest', 'officer'] },
  { at: '/help', roles: ['frontline', 'officer'] },
  { at: '/help/keyboard', roles: ['frontline', 'officer'] },
  { at: '/models', roles: ['guest', 'officer'] },
  { at: '/models/compare', roles: ['guest', 'frontline'] },
  { at: '/models/ge', roles: ['guest', 'officer'] },
  { at: '/models/bs', roles: ['guest'] },
  { at: '/models/ai', roles: ['guest'] },
  { at: '/local-projects', roles: ['guest', 'officer'] },
  { at: '/local-projects?mechanism=tandem', roles: ['officer'] },
  { at: '/local-projects/P30', roles: ['guest', 'officer'] },
  { at: '/search', roles: ['frontline', 'coordinator'] },
  { at: '/requests', roles: ['respondent-ii', 'case-manager', 'respondent-ui'] },
  { at: '/register', roles: ['officer', 'secretariat'] },
  // Exchange: agreements, requests for information, lists by AVS number.
  { at: '/agreements', roles: ['officer', 'secretariat', 'respondent-ii', 'case-manager'] },
  { at: '/agreements/{agreement}', roles: ['officer', 'secretariat', 'respondent-ii', 'case-manager'] },
  { at: '/agreements/new', roles: ['officer', 'secretariat'] },
  { at: '/agreements/{agreement}/amend', roles: ['officer', 'secretariat'] },
  { at: '/agreements/{agreement}/end', roles: ['officer', 'secretariat'] },
  // Problems with a service as such.
  // The money of the bureau.
  { at: '/ledger', roles: ['secretariat', 'officer'] },
  { at: '/ledger/{case}', roles: ['secretariat', 'officer'] },
  { at: '/invoices', roles: ['secretariat', 'directorate', 'committee'] },
  { at: '/invoices/run', roles: ['secretariat'] },
  { at: '/invoices/statement', roles: ['secretariat', 'committee'] },
  { at: '/payments', roles: ['secretariat'] },
  { at: '/budget', roles: ['secretariat', 'officer', 'committee'] },
  { at: '/downloads', roles: ['secretariat', 'frontline'] },
  { at: '/concerns', roles: ['officer', 'coordinator', 'secretariat', 'committee'] },
  { at: '/concerns/{concern}', roles: ['officer', 'coordinator', 'committee'] },
  { at: '/concerns/new', roles: ['coordinator', 'coordinator-youth'] },
  // The bodies, and what they deal with.
  { at: '/bodies', roles: ['officer', 'secretariat', 'committee', 'directorate', 'coordinator'] },
  { at: '/bodies/CNP', roles: ['officer', 'secretariat', 'committee'] },
  { at: '/bodies/CNDC', roles: ['secretariat', 'committee'] },
  { at: '/bodies/new', roles: ['officer', 'secretariat'] },
  { at: '/bodies/CNP/do/body.take-presidency', roles: ['officer', 'secretariat'] },
  { at: '/topics', roles: ['officer', 'coordinator', 'secretariat', 'committee'] },
  { at: '/topics/{topic}', roles: ['officer', 'coordinator', 'committee'] },
  { at: '/topics/new', roles: ['coordinator', 'coordinator-youth', 'committee'] },
  { at: '/sittings', roles: ['officer', 'secretariat', 'committee', 'directorate'] },
  { at: '/sittings/{sitting}', roles: ['secretariat', 'committee', 'directorate'] },
  { at: '/sittings/new', roles: ['officer', 'secretariat'] },
  { at: '/decisions', roles: ['officer', 'committee'] },
  { at: '/duties', roles: ['officer', 'committee'] },
  { at: '/recommendations', roles: ['officer', 'committee', 'directorate'] },
  { at: '/recommendations/{recommendation}', roles: ['officer', 'committee'] },
  { at: '/recommendations/new', roles: ['secretariat', 'officer'] },
  { at: '/programmes', roles: ['officer', 'committee'] },
  { at: '/programmes/{programme}', roles: ['officer', 'committee'] },
  { at: '/projects', roles: ['officer', 'committee'] },
  { at: '/projects/{project}', roles: ['officer', 'committee'] },
  { at: '/mandates', roles: ['officer', 'committee'] },
  { at: '/mandates/{mandate}', roles: ['officer', 'committee'] },
  { at: '/anchorings', roles: ['officer', 'committee', 'directorate'] },
  { at: '/anchorings/{anchoring}', roles: ['officer', 'committee'] },
  { at: '/anchorings/new', roles: ['secretariat', 'officer'] },
  { at: '/tool', roles: ['officer'] },
  { at: '/activities', roles: ['coordinator', 'officer', 'frontline'] },
  { at: '/activities?kind=training', roles: ['secretariat', 'respondent-ui'] },
  { at: '/activities/{activity}', roles: ['officer', 'respondent-ui'] },
  { at: '/activities/new', roles: ['frontline', 'secretariat'] },
  { at: '/obstacles', roles: ['coordinator', 'officer'] },
  { at: '/public', roles: ['guest', 'officer'] },
  { at: '/public/bodies/CNP', roles: ['guest', 'officer'] },
  { at: '/inquiries/{inquiry}', roles: ['respondent-ui', 'respondent-ii', 'case-manager'] },
  { at: '/inquiries/{inquiry}/do/inquiry.answer', roles: ['respondent-ui', 'respondent-ii'] },
  { at: '/inquiries/{inquiry}/do/inquiry.refuse', roles: ['respondent-ui', 'respondent-ii'] },
  { at: '/recipient-lists', roles: ['case-manager', 'respondent-ui', 'officer'] },
  { at: '/recipient-lists/{list}', roles: ['case-manager', 'respondent-ui', 'officer'] },
  { at: '/recipient-lists/new', roles: ['case-manager', 'respondent-ui'] },
  { at: '/common', roles: ['case-manager', 'respondent-ui', 'officer'] },
  { at: '/common/{run}', roles: ['case-manager', 'officer'] },
  { at: '/common/new', roles: ['case-manager', 'respondent-ui'] },
  { at: '/common/{run}/do/common.begin', roles: ['case-manager'] },
  { at: '/recipient-lists/{list}/do/recipient-list.delete', roles: ['case-manager', 'officer'] },
  { at: '/statistics', roles: ['officer', 'committee', 'directorate'] },
  { at: '/statistics/outcomes', roles: ['officer', 'committee'] },
  { at: '/statistics/frozen', roles: ['officer', 'committee'] },
  { at: '/national', roles: ['officer'] },
  { at: '/national/deliveries', roles: ['officer', 'secretariat'] },
  { at: '/templates', roles: ['officer', 'secretariat'] },
  { at: '/templates/contract', roles: ['officer', 'secretariat'] },
  { at: '/templates/booklet/draft', roles: ['officer', 'secretariat'] },
  // Data protection.
  { at: '/log', roles: ['dpo'] },
  { at: '/log/unusual', roles: ['dpo'] },
  { at: '/retention', roles: ['dpo'] },
  { at: '/cases/{case}/access-report', roles: ['dpo', 'case-manager'] },
  { at: '/log', roles: ['officer'], status: 403 },
  // Refused, and not there.
  { at: '/nowhere', roles: ['case-manager'], status: 404 },
  { at: '/answer/over', roles: ['guest', 'case-manager'], status: 404 },
  { at: '/cases/XX-2020-0001', roles: ['case-manager'], status: 404 },
  { at: '/register', roles: ['frontline'], status: 403 },
  // Cases.
  { at: '/cases', roles: DESKS },
  { at: '/cases?state=closed', roles: ['frontline'] },
  { at: '/cases/new', roles: ['frontline', 'case-manager'] },
  { at: '/cases/{case}', roles: DESKS },
  { at: '/cases/{case}/timeline', roles: CIRCLE },
  { at: '/cases/{case}/documents', roles: CIRCLE },
  { at: '/cases/{case}/log', roles: ['case-manager', 'coordinator', 'secretariat'] },
  { at: '/cases/{case}/disputes', roles: ['case-manager', 'coordinator', 'officer'] },
  { at: '/cases/{case}/screening', roles: ['frontline', 'respondent-ui'] },
  { at: '/cases/{case}/screening?blank=1', roles: ['frontline'] },
  { at: '/cases/{case}/consent', roles: ['frontline', ...CIRCLE] },
  { at: '/cases/{case}/consent/prepare', roles: ['frontline', 'case-manager'] },
  { at: '/cases/{case}/consent/1/show', roles: ['case-manager', 'coordinator'] },
  { at: '/cases/{case}/consent/1/withdraw', roles: ['case-manager'] },
  { at: '/cases/{case}/sharing', roles: ['frontline', ...CIRCLE] },
  { at: '/cases/{case}/announcement', roles: ['frontline', 'respondent-ui'] },
  { at: '/cases/{case}/announcement/receipt', roles: CIRCLE },
  { at: '/cases/{case}/contract', roles: CIRCLE },
  { at: '/cases/{case}/contract/verify', roles: ['case-manager'] },
  { at: '/cases/{case}/papers/summary', roles: CIRCLE },
  { at: '/cases/{case}/plan', roles: CIRCLE },
  { at: '/cases/{case}/lead', roles: ['coordinator', 'respondent-ui'] },
  { at: '/cases/{case}/closure', roles: CIRCLE },
  // Sessions.
  { at: '/sessions', roles: [...TABLE, 'officer', 'frontline'] },
  { at: '/sessions/new', roles: ['coordinator', 'secretariat'] },
  { at: '/sessions/{session}', roles: TABLE },
  { at: '/sessions/{session}/minutes', roles: TABLE },
  { at: '/sessions/{session}/papers/minutes', roles: TABLE },
  { at: '/sessions/{session}/conclude/{case}', roles: ['coordinator'] },
  { at: '/sessions/{session}/do/session.invite', roles: ['coordinator'] },
  { at: '/sessions/{session}/do/session.add-case', roles: ['coordinator'] },
  // The forms of the commands.
  { at: '/cases/{case}/do/person.correct', roles: ['frontline', 'case-manager'] },
  { at: '/cases/{case}/do/person.involve', roles: ['frontline', 'case-manager'] },
  { at: '/cases/{case}/do/consultation.ask', roles: ['frontline'] },
  { at: '/cases/{case}/do/consultation.advise', roles: ['respondent-ui', 'respondent-ii'] },
  { at: '/cases/{case}/do/consent.participate', roles: ['respondent-ui'] },
  { at: '/cases/{case}/do/announcement.announce', roles: ['respondent-ui', 'frontline'] },
  { at: '/cases/{case}/do/triage.decide', roles: ['coordinator', 'coordinator-youth'] },
  { at: '/cases/{case}/do/triage.interview', roles: ['coordinator'] },
  { at: '/cases/{case}/do/lead.propose', roles: ['coordinator'] },
  { at: '/cases/{case}/do/lead.accept?proposal=1', roles: ['respondent-ui'] },
  { at: '/cases/{case}/do/contract.draft', roles: ['case-manager'] },
  { at: '/cases/{case}/do/contract.sign', roles: ['case-manager'] },
  { at: '/cases/{case}/do/plan.add-measure', roles: ['case-manager'] },
  { at: '/cases/{case}/do/inquiry.ask', roles: ['frontline', 'case-manager'] },
  { at: '/cases/{case}/do/inquiry.consult', roles: ['frontline', 'case-manager'] },
  { at: '/cases/{case}/do/request.send', roles: ['case-manager'] },
  { at: '/cases/{case}/do/follow-up.contact', roles: ['case-manager', 'respondent-ui'] },
  { at: '/cases/{case}/do/follow-up.note', roles: ['case-manager', 'respondent-ui'] },
  { at: '/cases/{case}/do/follow-up.file', roles: ['case-manager'] },
  { at: '/cases/{case}/do/follow-up.review', roles: ['coordinator'] },
  { at: '/cases/{case}/do/dispute.open', roles: ['case-manager', 'respondent-ui'] },
  { at: '/cases/{case}/do/commission.submit', roles: ['case-manager'] },
  { at: '/cases/{case}/do/closure.start', roles: ['case-manager'] },
  { at: '/cases/{case}/do/transfer.start?kind=allowance-end', roles: ['case-manager', 'respondent-ui'] },
  { at: '/cases/{case}/do/procedure.start?kind=ii-desk', roles: ['case-manager', 'respondent-ui'] },
  { at: '/cases/{case}/do/procedure.start?kind=integration', roles: ['case-manager', 'respondent-ui'] },
];

/** What an address can stand for, and the list under whose address it stands. */
const LISTS = {
  case: 'cases', session: 'sessions', agreement: 'agreements', inquiry: 'inquiries', list: 'recipient-lists', concern: 'concerns',
  topic: 'topics', sitting: 'sittings', recommendation: 'recommendations', programme: 'programmes', project: 'projects', mandate: 'mandates',
  anchoring: 'anchorings', activity: 'activities',
  run: 'common',
};
const MARKS = Object.keys(LISTS);

/** Each page by each of its roles, at least twice, the languages in turn. */
function visits() {
  const wanted = (process.env.PAGES ?? '').split(',').filter(Boolean);
  const pages = PAGES.filter(({ at }) => !wanted.length || wanted.some((part) => at.includes(part)));
  return pages.flatMap((page) =>
    Array.from({ length: Math.max(2, page.roles.length) }, (_, k) => ({
      ...page, role: page.roles[k % page.roles.length], lang: LANGUAGES[k % LANGUAGES.length],
    })),
  );
}

let browser;
let server;
before(async () => {
  server = process.env.TRAIT_DUNION_URL ? { baseURL: process.env.TRAIT_DUNION_URL } : await startServer();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop?.();
});

async function signIn(page, role, lang) {
  await page.goto(`/start?lang=${lang}`);
  if (role === 'guest') return;
  await page.locator(`main form:has(input[name="login"][value="${role}"]) button`).first().click();
  await page.goto(`/work?lang=${lang}`);
}

/** The numbers of cases and sessions that the lists of a role lead to, and the names of the people in them. */
async function known(page, role) {
  const found = { names: new Set(), links: new Set() };
  for (const mark of MARKS) found[mark] = new Set();
  const lists = ['/work', '/cases', '/cases?state=closed', '/sessions', '/requests', '/agreements', '/recipient-lists', '/concerns', '/common', '/topics', '/sittings', '/recommendations', '/programmes', '/projects', '/mandates', '/anchorings', '/activities'];
  if (role === 'dpo') lists.push('/log');
  for (const list of role === 'guest' ? [] : lists) {
    const text = await (await page.request.get(list)).text();
    for (const [, kind, number] of text.matchAll(/href="\/([a-z-]+)\/([A-Z]+-[\w-]*\d)/g)) {
      const mark = MARKS.find((one) => kind === LISTS[one]);
      if (mark) found[mark].add(number);
    }
    // The log names cases and leads to none.
    if (list === '/log') for (const [, number] of text.matchAll(/class="id">([A-Z]+-\d{4}-\d+)</g)) found.case.add(number);
    await page.goto(list);
    for (const text of await page.locator('main td[data-label="Person"]').allTextContents()) {
      for (const [word] of text.matchAll(/\p{L}{4,}/gu)) found.names.add(word.toLowerCase());
    }
  }
  // What stands for two things at once is found where it is linked: few pairs of a session and a case belong together.
  for (const session of [...found.session].slice(0, CASES)) {
    const text = await (await page.request.get(`/sessions/${session}`)).text();
    for (const [, href] of text.matchAll(/href="(\/sessions\/[^"?#]*)/g)) found.links.add(href);
  }
  return found;
}

/** What an address pattern stands for, as an expression. */
const shape = (at) => new RegExp(`^${at.replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`);

/** Says why the role opens the cases that are not its own; what is wrong with the page that asks. */
async function explain(page, numbers) {
  const findings = [];
  let asked = 0;
  for (const number of [...numbers].slice(0, CASES)) {
    await page.goto(`/cases/${number}`);
    if (!(await asks(page))) continue;
    if (asked === 0) findings.push(...(await audit(page)));
    asked += 1;
    await tell(page);
  }
  return { asked, findings };
}

/** Of all addresses that the pattern stands for, the one with the most on its page; none where none opens. */
async function fullest(page, { at, status = 200 }, reach) {
  const put = (addresses, mark, values) =>
    addresses.flatMap((one) => (one.includes(mark) ? [...values].slice(0, CASES).map((value) => one.replace(mark, value)) : [one]));
  const pairs = (at.match(/\{/g) ?? []).length > 1;
  const linked = () => [...reach.links].filter((one) => shape(at).test(one));
  const addresses = pairs ? linked() : MARKS.reduce((all, mark) => put(all, `{${mark}}`, reach[mark]), [at]);
  if (addresses.length === 1 && addresses[0] === at) return at;
  let best = { length: 0 };
  for (const address of addresses) {
    const answer = await page.request.get(address, { maxRedirects: 0 });
    if (answer.status() !== status) continue;
    const { length } = await answer.text();
    if (length > best.length) best = { address, length };
  }
  return best.address;
}

/** What the page says in words of the house: neither what people wrote nor what stands as code, such as the placeholders of a letter. */
function told(page) {
  return page.locator('body').evaluate((body) => {
    const copy = body.cloneNode(true);
    for (const other of copy.querySelectorAll('script, style, textarea, code, .pre')) other.remove();
    return copy.textContent;
  });
}

/** What is wrong with the page in the tab. */
async function look(page, { lang, status = 200 }, answer, names) {
  const findings = await audit(page);
  if (answer.status() !== status) findings.push(`answers ${answer.status()}`);
  const spoken = await page.locator('html').getAttribute('lang');
  if (!spoken.startsWith(lang)) findings.push(`speaks ${spoken} instead of ${lang}`);
  const missing = (await told(page)).match(/\[[a-z-]+\]/g) ?? [];
  if (missing.length) findings.push(`lacks the words ${[...new Set(missing)].join(' ')}`);
  const addresses = await page.locator('[href], [action]').evaluateAll((all) =>
    all.map((one) => one.getAttribute('href') ?? one.getAttribute('action')),
  );
  for (const address of new Set([page.url(), ...addresses])) {
    const words = decodeURIComponent(address.replaceAll('+', ' ')).toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.some((word) => names.has(word))) findings.push(`names a person in the address ${address}`);
  }
  return findings;
}

describe('every page of every role', { concurrency: 2 }, () => {
  const all = visits();
  const opened = new Map();
  for (const role of ['guest', ...ALL].filter((one) => !process.env.ROLES || process.env.ROLES.split(',').includes(one))) {
    const own = all.filter((visit) => visit.role === role);
    if (!own.length) continue;
    it(`stands the audit: ${role}`, { timeout: 900_000 }, async () => {
      const findings = [];
      await withTab(browser, { baseURL: server.baseURL }, async ({ page, problems }) => {
        await signIn(page, role, 'de');
        const reach = await known(page, role);
        const why = await explain(page, role === 'dpo' ? [] : reach.case);
        findings.push(...why.findings);
        if (!process.env.PAGES) opened.set('the question why', opened.get('the question why') || why.asked > 0);
        // Not every role has every list.
        problems.splice(0, Infinity, ...problems.filter((one) => !one.includes('status of 403')));
        for (const lang of LANGUAGES.filter((one) => own.some((visit) => visit.lang === one))) {
          await signIn(page, role, lang);
          for (const visit of own.filter((one) => one.lang === lang)) {
            const address = await fullest(page, visit, reach);
            opened.set(visit.at, opened.get(visit.at) || Boolean(address));
            if (!address) continue;
            const answer = await page.goto(address);
            findings.push(...(await look(page, visit, answer, reach.names)).map((finding) => `${address} in ${lang}: ${finding}`));
            if (process.env.SHOTS) await shootHere(page, `${role}${visit.at.replace(/[^a-z]+/g, '-')}-${lang}`);
            const expected = visit.status ? problems.filter((one) => one.includes(`status of ${visit.status}`)).length : 0;
            if (problems.length > expected) findings.push(...problems.map((one) => `${address}: ${one}`));
            problems.length = 0;
          }
        }
      });
      assert.deepEqual(findings, []);
    });
  }
  after(() => {
    if (process.env.ROLES) return;
    assert.deepEqual([...opened].filter(([, yes]) => !yes).map(([at]) => at), [], 'no role can open these pages');
  });
});

it('what was found stands the audit, and nobody is named in its address', { skip: Boolean(process.env.PAGES) }, async () => {
  for (const lang of ['fr', 'de']) {
    const { page, problems, close } = await open(browser, { baseURL: server.baseURL });
    await signIn(page, 'coordinator', lang);
    for (const typed of ['Muster', 'qqqqqq']) {
      await page.goto('/search');
      await fill(page, 'q', typed);
      await send(page);
      assert.deepEqual(await audit(page), []);
      assert.ok(!page.url().toLowerCase().includes(typed.toLowerCase()));
      if (process.env.SHOTS) await shootHere(page, `search-${typed}-${lang}`);
    }
    assert.deepEqual(problems, []);
    await close();
  }
});
