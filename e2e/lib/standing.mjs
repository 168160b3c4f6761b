// Who the readers are and how each of them stands to each planted case: the facts that are put to the house's table.

export const UI = 'DM-UI';
export const II = 'DM-II';
export const SA = 'DM-SA-S';
export const VET = 'DM-VET';
export const ADD = 'DM-ADD';
export const BUR = 'DM-BUR';

/** The kinds of institution, by their code. */
export const KINDS = { [UI]: 'UI', [II]: 'II', [SA]: 'SA', [VET]: 'VET', [ADD]: 'OTH', [BUR]: 'BUR' };

/** Whoever may not use the AVS number. */
export const WITHOUT_AVS = [ADD];

/** The seats: every login of the demonstration, and one that the discreet partner has. */
export const SEATS = {
  frontline: ['front-line', UI],
  'respondent-ui': ['respondent', UI],
  'respondent-ii': ['respondent', II],
  'case-manager': ['respondent', SA],
  coordinator: ['regional-coordinator', BUR],
  'coordinator-youth': ['thematic-coordinator', BUR],
  'coordinator-asylum': ['thematic-coordinator', BUR],
  officer: ['cantonal-officer', BUR],
  secretariat: ['secretariat', BUR],
  directorate: ['regional-directorate', UI],
  committee: ['committee-member', BUR],
  dpo: ['data-protection', BUR],
  'respondent-add-centre': ['respondent', ADD],
};

/** What can be written down: a diagnosis cannot, and justice is in no consent here. */
export const EVERYTHING = [
  'process',
  'identity',
  'household',
  'career',
  'job-search',
  'benefits',
  'finances',
  'health',
  'migration',
  'plan',
];
const among = (parties, categories, lost = []) => ({ parties, categories, lost });

/**
 * The cases. `consents` are those that were given, with the parties that have `lost` theirs again; `lead`, `charge`
 * (who coordinates), `proposed` and `emergency` name a login; everybody else stands to the case by their institution
 * alone.
 */
export const CASES = {
  broad: {
    opener: UI,
    involved: [UI, II],
    consents: [among([UI, II, SA], EVERYTHING)],
    announced: true,
    charge: 'coordinator',
    lead: 'case-manager',
  },
  alone: { opener: UI, involved: [UI, II], consents: [] },
  narrow: {
    opener: SA,
    involved: [SA, UI],
    consents: [among([SA, UI], ['process', 'identity', 'career'])],
    announced: true,
    charge: 'coordinator',
    lead: 'case-manager',
  },
  withdrawn: {
    opener: UI,
    involved: [UI, II],
    consents: [among([UI, II, SA], EVERYTHING, [II])],
    announced: true,
    charge: 'coordinator',
    lead: 'case-manager',
  },
  ended: {
    opener: UI,
    involved: [UI, II],
    consents: [among([UI, II, SA], EVERYTHING, [UI, II, SA])],
    announced: true,
    charge: 'coordinator',
    lead: 'case-manager',
  },
  discreet: {
    opener: SA,
    involved: [SA, UI],
    consents: [among([SA, UI], EVERYTHING), among([SA, ADD], ['process', 'identity', 'plan'])],
    announced: true,
    charge: 'coordinator',
    lead: 'case-manager',
    secret: ADD,
  },
  theme: {
    opener: VET,
    involved: [VET, UI],
    consents: [among([VET, UI, SA], ['process', 'identity', 'plan'])],
    announced: true,
    theme: 'youth',
    charge: 'coordinator-youth',
    proposed: 'respondent-ui',
  },
  urgent: {
    opener: SA,
    involved: [SA, UI],
    consents: [among([SA, UI], ['process', 'identity'])],
    emergency: 'frontline',
  },
  asked: { opener: UI, involved: [UI, II], consents: [], asked: II },
  aside: {
    opener: SA,
    involved: [SA, UI],
    consents: [among([SA, UI], ['process', 'identity', 'career'])],
    announced: true,
    charge: 'coordinator',
    triage: { outcome: 'refused', refusal: 'network-suffices' },
  },
};
