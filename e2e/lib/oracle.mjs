// What the house's own table says: one question to `trait-dunion rights explain` for each set of facts. The answers of
// the pages are compared with it, never with each other.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const CANTON = 'dm';
const run = promisify(execFile);

/** So many questions at once: each is a process of its own. */
const LANES = 3;

export class Oracle {
  #answers = new Map();
  #lanes = Array.from({ length: LANES }, () => Promise.resolve());

  /** Whether someone in a role sees a category, given how they stand to the case and to the data. */
  sees(category, { role, stands, reader, source, author, covered, exchanged }) {
    const facts = Object.entries({ ...stands, author, covered, exchanged });
    const flags = facts.filter(([, yes]) => yes).map(([name]) => `--${name}`);
    const words = [category, '--role', role, ...flags, '--reader', reader, '--source', source, '--canton', CANTON];
    const asked = words.join(' ');
    if (!this.#answers.has(asked)) this.#answers.set(asked, this.#queue(words));
    return this.#answers.get(asked);
  }

  #queue(words) {
    const lane = this.#answers.size % LANES;
    const next = () => ask(words);
    this.#lanes[lane] = this.#lanes[lane].then(next, next);
    return this.#lanes[lane];
  }

  get questions() {
    return this.#answers.size;
  }
}

async function ask(words) {
  const command = ['rights', 'explain', 'see', ...words, '--json'];
  try {
    return JSON.parse((await run(process.env.TRAIT_DUNION_BIN, command)).stdout).allowed;
  } catch (error) {
    // A refusal ends with 1 and says so; anything else is a question that was not understood.
    if (error.code === 1 && error.stdout) return JSON.parse(error.stdout).allowed;
    throw new Error(`${command.join(' ')}: ${error.stderr || error.message}`);
  }
}
