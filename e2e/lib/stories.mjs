// The cases into which facts are planted, one for each state of consent; how everybody stands to them is said in the
// table of the test (e2e/forbidden.test.mjs).
import { date } from './planting.mjs';
import { ADD, BUR, EVERYTHING, II, SA, UI, VET } from './standing.mjs';

/** Plants everything; the cases by name, and the sessions. */
export async function plant(hands, cases) {
  const at = { hands, cases, planted: {}, sessions: [] };
  await opened(at);
  await tables(at);
  await broad(at.planted.broad);
  await withdrawn(at.planted.withdrawn);
  await ended(at.planted.ended);
  await discreet(at.planted.discreet);
  await narrow(at.planted.narrow);
  await urgent(at.planted.urgent);
  await alone(at.planted.alone);
  await asked(at.planted.asked);
  await aside(at.planted.aside);
  return at;
}

/** Whoever opens a case for an institution, and who advises there. */
const DESKS = {
  [UI]: ['frontline', 'respondent-ui'],
  [SA]: ['front-sa-s-centre', 'case-manager'],
  [VET]: ['front-vet-centre', 'respondent-vet-centre'],
};

async function opened({ hands, cases, planted }) {
  for (const [key, { opener, consents, involved, announced, theme, charge, triage }] of Object.entries(cases)) {
    const [front, respondent] = DESKS[opener];
    const one = await hands.open(front, key, opener);
    planted[key] = one;
    await one.screen(front, respondent, opener, involved);
    for (const consent of consents) await one.consent(front, consent);
    if (announced) await one.announce(respondent, opener, charge, { theme, ...triage });
  }
}

/** Two round tables: of the region with most of the cases, and of a theme. */
async function tables(at) {
  const { planted } = at;
  const regional = ['broad', 'withdrawn', 'ended', 'discreet', 'narrow'];
  await table(at, 'coordinator', 'round-table-regional', regional, [UI, SA]);
  await table(at, 'coordinator-youth', 'round-table-thematic', ['theme'], [UI, VET], 'youth');
  for (const key of regional) {
    await planted[key].propose('coordinator', 'case-manager');
    await planted[key].do('case-manager', 'lead.accept', { proposal: 1 });
  }
  await planted.theme.propose('coordinator-youth', 'respondent-ui');
}

async function table({ hands, planted, sessions }, coordinator, kind, keys, institutions, theme) {
  const starts = `${date()}T23:00:00`;
  const plan = { session_type: kind, region: 'centre', starts, place: 'Salle 204', language: 'fr' };
  const { number } = await hands.call(coordinator, '/sessions', theme ? { ...plan, theme } : plan);
  const act = (command, body = {}) => hands.call(coordinator, `/sessions/${number}/session.${command}`, body);
  const cases = keys.map((key) => planted[key].number);
  for (const one of cases) await act('add-case', { case: one });
  for (const institution of institutions) await act('invite', { kind: 'guest', institution, cases });
  // The partner whose very name is nobody's business is invited for the one case that has to do with it.
  if (keys.includes('discreet'))
    await act('invite', { kind: 'guest', institution: ADD, cases: [planted.discreet.number] });
  await act('dispatch');
  await act('hold', { present: [1, 2] });
  for (const key of keys) await planted[key].conclude(coordinator, number, institutions[0]);
  await act('approve');
  sessions.push(number);
}

/** Every category that can be written down (a diagnosis cannot), by several institutions, under the widest consent. */
async function broad(one) {
  for (const category of EVERYTHING) await one.contact('case-manager', category, SA);
  for (const category of [...EVERYTHING, 'justice']) await one.file('frontline', category, UI);
  for (const category of ['health', 'career', 'justice']) await one.file('respondent-ii', category, II);
  await one.file('coordinator', 'plan', BUR);
  for (const [login, author] of [
    ['frontline', UI],
    ['respondent-ii', II],
    ['case-manager', SA],
    ['coordinator', BUR],
  ]) {
    await one.note(login, author);
  }
  await one.contract('case-manager', SA, II);
  await one.plan('case-manager', SA, UI);
  await one.request('case-manager', SA, II, 'respondent-ii');
  await one.inquire('frontline', UI, {
    to: II,
    respondent: 'respondent-ii',
    categories: ['health'],
    purpose: 'integration',
  });
  await disputed(one);
  await one.do('coordinator', 'follow-up.review', {
    status: 'on-track',
    risk: one.fact('risk', 'plan', BUR),
    decision: 'continue',
  });
  await one.do('case-manager', 'follow-up.difficulty', { what: one.fact('difficulty', 'plan', SA), wanted: 'nothing' });
  await one.do('case-manager', 'obstacle.note', {
    obstacle: 'waiting',
    interface: 'ii-sa',
    one: SA,
    other: II,
    remark: one.fact('obstacle', 'plan', SA),
  });
  await one.do('frontline', 'person.contest', { entry: 2, note: one.fact('contested note', 'process', UI) });
  await one.do('frontline', 'person.object', { on: date(), note: one.fact('objection', 'plan', UI) });
  const notice = { on: date(), about: one.fact('notice to the person', 'plan', UI), basis: 'LPD art. 19' };
  await one.do('frontline', 'person.inform', notice);
}

async function disputed(one) {
  const dispute = (what, author) => one.fact(what, 'plan', author);
  const opened = { subject: dispute('subject of a dispute', SA), account: dispute('account of a dispute', SA) };
  await one.do('case-manager', 'dispute.open', opened);
  const exchange = { dispute: 1, on: date(), account: dispute('exchange of a dispute', BUR), settled: false };
  await one.do('coordinator', 'dispute.exchange', exchange);
  await one.do('officer', 'dispute.position', {
    dispute: 1,
    position: dispute('position in a dispute', BUR),
    settled: false,
  });
  await one.do('case-manager', 'commission.submit', {
    question: 'outside-catalogues',
    measure: one.fact('measure before the commission', 'finances', SA),
    cost: 1200,
    ruled_out: ['ui-measures', 'ii-measures', 'sa-measures', 'vet-measures'],
    grounds: one.fact('grounds before the commission', 'finances', SA),
  });
}

/** The person takes the first consent back, for some institutions or, without any, as a whole. */
const takenBack = (one, parties) =>
  one.do('frontline', 'consent.withdraw', { consent: 1, parties, categories: [], channel: 'oral', on: date() });

/** The invalidity insurance has written and seen; then the person takes its part of the consent back. */
async function withdrawn(one) {
  await one.contact('case-manager', 'health', SA);
  await one.file('frontline', 'finances', UI);
  await one.file('respondent-ii', 'health', II);
  await one.note('respondent-ii', II);
  await one.request('case-manager', SA, II, 'respondent-ii');
  for (const part of ['', '/timeline', '/sharing'])
    await one.hands.call('respondent-ii', `/cases/${one.number}${part}`);
  await takenBack(one, [II]);
}

/** The whole consent is taken back from a case that is led. */
async function ended(one) {
  await one.contact('case-manager', 'health', SA);
  await one.file('frontline', 'career', UI);
  await one.file('respondent-ii', 'benefits', II);
  await one.contract('case-manager', SA, II);
  await one.do('case-manager', 'closure.start', { reason: one.fact('reason of the closure', 'plan', SA) });
  const account = one.fact('letter of the closure', 'plan', SA);
  await one.do('case-manager', 'closure.complete', { step: 'letter', on: date(), account });
  await takenBack(one, []);
}

/** A partner whose very name is nobody's business writes under a consent of its own. */
async function discreet(one) {
  await one.contact('case-manager', 'health', SA);
  await one.file('respondent-add-centre', 'plan', ADD);
  await one.file('respondent-add-centre', 'health', ADD);
  await one.note('respondent-add-centre', ADD);
  await one.file('front-sa-s-centre', 'finances', SA);
}

/** Neither health nor the plan are consented to; the last thing done is one that can be taken back. */
async function narrow(one) {
  await one.file('front-sa-s-centre', 'health', SA);
  await one.file('front-sa-s-centre', 'career', SA);
  await one.contact('case-manager', 'finances', SA);
  await one.note('case-manager', SA);
  await one.request('case-manager', SA, UI);
  await one.contract('case-manager', SA, UI);
  await one.plan('case-manager', SA, SA);
}

/** Somebody of a party opens what no consent opens, for a short time. */
async function urgent(one) {
  await one.file('front-sa-s-centre', 'health', SA);
  await one.file('front-sa-s-centre', 'household', SA);
  await one.note('front-sa-s-centre', SA);
  await one.do('frontline', 'emergency.open', { reason: one.fact('reason of an emergency', 'plan', UI) });
}

/** Nobody has consented to anything, and nobody else knows. */
async function alone(one) {
  await one.file('frontline', 'health', UI);
  await one.file('frontline', 'plan', UI);
  await one.note('respondent-ui', UI);
}

/** Without any consent the law lets one institution ask another; nothing else becomes known by it. */
async function asked(one) {
  await one.file('frontline', 'career', UI);
  await one.inquire('frontline', UI, {
    to: II,
    respondent: 'respondent-ii',
    categories: ['benefits'],
    purpose: 'jurisdiction',
  });
}

/** Refused at the triage, and set aside by whoever announced. */
async function aside(one) {
  await one.do('case-manager', 'closure.set-aside', { reason: one.fact('reason of setting aside', 'plan', SA) });
}
