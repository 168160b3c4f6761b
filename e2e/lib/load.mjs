// People at work, from several connections at once: each opens files and corrects them, and remembers what was acknowledged.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const API = '/api/v1';

/** Adds a front-line worker to an installation that nobody is in yet, and makes them a token. */
export async function hire(environment, places) {
  const program = process.env.TRAIT_DUNION_BIN;
  const run = (...args) => promisify(execFile)(program, [...args, ...places], { env: environment });
  const at = ['--seat', 'front-line,DM-UI'];
  await run('user', 'add', 'worker', '--name', 'Worker', '--without-password', ...at);
  const { stdout } = await run('user', 'token', 'worker');
  return stdout.match(/tdu_[0-9a-f]+/)[0];
}

/**
 * Work at `address()` until `stop()`; what was acknowledged stands in `acknowledged` as number and version.
 * A request that was not answered is sent again under its own name, as a program would that must not do it twice.
 */
export function people(address, token, connections) {
  const acknowledged = new Map();
  const troubles = new Set();
  let working = true;
  const send = async (path, body, name, version) => {
    for (;;) {
      try {
        const answer = await fetch(new URL(API + path, address()), {
          method: 'POST',
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            'idempotency-key': name,
            ...(version ? { 'if-match': `"${version}"` } : {}),
          },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(20_000),
        });
        const told = await answer.json();
        if (answer.ok) return told;
        if (answer.status !== 503) throw Object.assign(new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`), { final: true });
        troubles.add(told.code);
      } catch (error) {
        if (error.final) throw error;
        troubles.add('unreachable');
      }
      if (!working) return null;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const worker = async (who) => {
    for (let round = 0; working; round += 1) {
      const person = invented(who, round);
      const opened = await send('/cases', { person, despite_duplicates: true }, `open-${process.pid}-${who}-${round}`);
      if (!opened) return;
      acknowledged.set(opened.number, opened.version);
      for (let change = 0; change < 3 && working; change += 1) {
        const corrected = { person: { ...person, given_name: `Ana ${"ABC"[change]}` } };
        const done = await send(`/cases/${opened.number}/person.correct`, corrected, `c-${process.pid}-${who}-${round}-${change}`);
        if (!done) return;
        acknowledged.set(opened.number, Math.max(acknowledged.get(opened.number), done.version));
      }
    }
  };
  // What goes wrong is told by `until` and `stop`, whichever comes first.
  const all = Promise.all(Array.from({ length: connections }, (_, who) => worker(who)));
  all.catch(() => {});
  return {
    acknowledged,
    troubles,
    /** Ends the work; a person who waits for an answer still gets it. */
    stop: async () => {
      working = false;
      await all;
    },
    /** Waits until so many files more were acknowledged, or says that they were not. */
    until: async (more) => {
      const goal = acknowledged.size + more;
      const deadline = performance.now() + 60_000;
      while (acknowledged.size < goal) {
        if (performance.now() > deadline) throw new Error(`Only ${acknowledged.size} of ${goal} files were acknowledged in a minute.`);
        await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 10))]);
      }
    },
  };
}

function invented(who, round) {
  const letters = (n) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  return {
    family_name: `Muster${letters(who)}${letters(round)}`,
    given_name: 'Ana',
    birth: `19${60 + (who % 30)}-0${1 + (round % 9)}-15`,
    language: 'fr',
  };
}

/** The acknowledged files that are not there any more, or not as far as was acknowledged. */
export async function missing(address, token, acknowledged) {
  const lost = [];
  for (const [number, version] of acknowledged) {
    const answer = await fetch(new URL(`${API}/cases/${number}`, address), { headers: { authorization: `Bearer ${token}` } });
    const found = answer.ok ? (await answer.json()).version : 0;
    if (found < version) lost.push(`${number}: ${found} of ${version}`);
  }
  return lost;
}
