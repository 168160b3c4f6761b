// What a login may come upon, worked out from the house's table and from how they stand to the planted cases.
import { CASES, KINDS, SEATS, WITHOUT_AVS } from './standing.mjs';

const CASEWORK = ['front-line', 'respondent'];

export class Table {
  constructor(oracle) {
    this.oracle = oracle;
  }

  /** Whether a login may come upon a fact. */
  async allows(login, fact) {
    const seat = SEATS[login];
    if (!seat) return false;
    const [role, institution] = seat;
    const works = CASEWORK.includes(role);
    const of = CASES[fact.case];
    // Between whom a request for information goes is a basis of its own (DATA-13): it tells whom it is about.
    if (works && fact.between?.includes(institution)) return true;
    if (works && fact.person && of.asked === institution) return true;
    if (!(await this.#sees(login, of, 'process', of.opener))) return false;
    if (fact.consent) return this.#knows(login, of, fact.consent);
    // Not every body may use the number (LAVS art. 153c).
    if (fact.avs && WITHOUT_AVS.includes(institution)) return false;
    // Whoever is asked for a service sees what they are asked, whatever else they see of the plan.
    if (works && fact.asked === institution) return true;
    return this.#seesAll(login, of, [fact.category].flat(), fact.author);
  }

  /** Those whom a consent names know of it, and those who lead or coordinate. */
  #knows(login, of, parties) {
    return parties.includes(SEATS[login][1]) || of.lead === login || of.charge === login;
  }

  async #seesAll(login, of, categories, author) {
    for (const category of categories) if (!(await this.#sees(login, of, category, author))) return false;
    return true;
  }

  #sees(login, of, category, author) {
    const [role, institution] = SEATS[login];
    const valid = of.consents.map(({ parties, lost, categories }) => ({
      parties: parties.filter((one) => !lost.includes(one)),
      categories,
    }));
    const stands = {
      own: of.opener === institution,
      lead: of.lead === login,
      proposed: of.proposed === login,
      'in-charge': of.charge === login,
      party: valid.some(({ parties }) => parties.includes(institution)),
      unannounced: !of.announced,
      emergency: of.emergency === login,
    };
    return this.oracle.sees(category, {
      role,
      stands,
      reader: KINDS[institution],
      source: KINDS[author],
      author: author === institution,
      covered: valid.some(({ parties, categories }) => parties.includes(institution) && categories.includes(category)),
      exchanged: valid.some(({ parties, categories }) => parties.length > 0 && categories.includes(category)),
    });
  }
}
