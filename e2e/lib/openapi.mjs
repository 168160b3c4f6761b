// Sends an API what its OpenAPI 3.1 document allows and what it forbids, and compares the answers with the document.
// The same seed sends the same requests in the same order; their number is bounded.
import { Validator } from '@seriousme/openapi-schema-validator';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { generateSync } from 'json-schema-faker';
import { BODIES, QUERY_TEXTS, SEGMENTS, TEXT_BODIES } from './broken.mjs';
import { chance, seedFor } from './random.mjs';

const METHODS = ['get', 'head', 'put', 'post', 'delete', 'options', 'patch'];
const PROBLEM = 'application/problem+json';
const isJson = (type) => /^application\/(?:[\w.-]+\+)?json$/.test(type);
const mediaType = (header) => (header ?? '').split(';')[0].trim().toLowerCase();
const cut = (text, length = 300) => (text.length > length ? `${text.slice(0, length)}… (${text.length} characters)` : text);

/**
 * @param {object} options
 * @param {string} options.baseURL
 * @param {object} options.document
 * @param {Record<string, string>} [options.tokens] bearer tokens by the name of whose they are; each tries every request
 * @param {Record<string, string>} [options.path] values of path parameters, `{ number: 'DM-2026-0001' }`
 * @param {string[]} [options.skip] operationIds that must not be called, such as the one that revokes the token
 * @param {number} [options.seed]
 * @param {number} [options.valid] good requests for each operation and token
 * @param {number} [options.broken] broken ones; the more, the more places of a body are broken
 * @param {number} [options.timeout] milliseconds for one answer
 * @param {number} [options.maxRequests] a document that needs more is refused before anything is sent
 * @returns {Promise<{findings: string[], notes: string[], requests: number, statuses: Record<string, Record<string, number>>}>}
 *   `findings` are faults, `notes` what could not be tried or never succeeded, `statuses` what each operation answered
 */
export async function exercise({ baseURL, document, tokens = {}, path = {}, skip = [], seed = 1, valid = 4, broken = 60, timeout = 10_000, maxRequests = 20_000 }) {
  const report = new Report();
  for (const finding of await examine(document)) report.add('the document', finding);

  const schemas = new Schemas(document);
  const operations = listOperations(document).filter(({ id }) => !skip.includes(id));
  const callers = Object.keys(tokens).length > 0 ? Object.entries(tokens) : [['nobody', undefined]];
  const most = operations.length * (callers.length * (valid + broken) + 2);
  if (most > maxRequests) throw new Error(`That would be up to ${most} requests, more than the ${maxRequests} allowed.`);

  for (const operation of operations) {
    const attempts = withoutRepeats(operation, [...goodRequests(), ...brokenRequests()]);
    for (const [caller, token] of callers) for (const attempt of attempts) await send(operation, { ...attempt, caller, token });
    if (!operation.isPublic && Object.keys(tokens).length > 0) {
      const first = attempts[0];
      await send(operation, { ...first, intent: 'no token', caller: 'nobody', mustRefuse: 'there is no token' });
      await send(operation, { ...first, intent: 'a wrong token', caller: 'nobody', token: 'wrong', mustRefuse: 'the token is wrong' });
    }

    function* goodRequests() {
      for (let number = 1; number <= valid; number += 1) {
        yield { intent: `good request ${number}`, ...goodRequest(operation, schemas, path, seedFor(seed, `${operation.name} ${number}`), number, report) };
      }
    }
    function* brokenRequests() {
      const ways = waysToBreak(operation, schemas);
      for (let number = 0; ways.length > 0 && number < broken; number += 1) {
        const own = seedFor(seed, `${operation.name} broken ${number}`);
        const good = goodRequest(operation, schemas, path, own, number, report);
        yield ways[number % ways.length](good, chance(own), Math.floor(number / ways.length));
      }
    }
  }
  return report.result();

  async function send(operation, attempt) {
    const { url, init } = assemble(baseURL, document, operation, attempt);
    report.requests += 1;
    const words = `${attempt.intent}, as ${attempt.caller}: ${init.method} ${cut(url.pathname + url.search, 200)} ${typeof init.body === 'string' ? cut(init.body) : ''}`.trim();
    let answer;
    try {
      const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
      answer = { status: response.status, type: mediaType(response.headers.get('content-type')), text: await response.text() };
    } catch (error) {
      report.add(operation.name, `gives no answer (${error.cause?.code ?? error.name})`, words);
      return;
    }
    report.count(operation.name, answer.status);
    for (const fault of judge(operation, schemas, attempt, answer)) report.add(operation.name, fault, `${words} → ${cut(answer.text, 200)}`);
  }
}

/** What is wrong with the document itself. */
export async function examine(document) {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  const findings = valid ? [] : [].concat(errors).map((error) => `is not OpenAPI: ${error.instancePath ?? ''} ${error.message ?? error}`);
  for (const reference of new Set(JSON.stringify(document).match(/(?<="\$ref":")[^"]+/g))) {
    if (lookUp(document, reference) === undefined) findings.push(`names ${reference}, which is not there`);
  }
  const ids = new Set();
  for (const { name, id, template, parameters } of listOperations(document)) {
    if (id && ids.has(id)) findings.push(`uses the operationId ${id} twice`);
    ids.add(id);
    const declared = parameters.filter((one) => one.in === 'path').map((one) => one.name);
    for (const [, parameter] of template.matchAll(/\{([^}]+)\}/g)) {
      if (!declared.includes(parameter)) findings.push(`does not describe the path parameter ${parameter} of ${name}`);
    }
  }
  return findings;
}

/** Adds up equal faults: an operation that fails for forty requests is one finding, with the first as the example. */
class Report {
  requests = 0;
  #faults = new Map();
  #notes = new Set();
  #statuses = {};

  add(name, fault, example) {
    const key = `${name} ${fault}`;
    const entry = this.#faults.get(key) ?? { times: 0, example };
    this.#faults.set(key, { ...entry, times: entry.times + 1 });
  }

  note(words) {
    this.#notes.add(words);
  }

  count(name, status) {
    const own = (this.#statuses[name] ??= {});
    own[status] = (own[status] ?? 0) + 1;
  }

  result() {
    const findings = [...this.#faults].map(([key, { times, example }]) => `${key}${example ? ` (${times} times; first: ${example})` : ''}`);
    for (const [name, statuses] of Object.entries(this.#statuses)) {
      if (!Object.keys(statuses).some((status) => status < 400)) this.note(`${name} never succeeded: its answers with success were not looked at`);
    }
    return { findings, notes: [...this.#notes], requests: this.requests, statuses: this.#statuses };
  }
}

/** The schemas of the document, each compiled once; references lead to the document's components. */
class Schemas {
  #ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false }));
  #compiled = new Map();

  constructor(document) {
    this.document = document;
  }

  #whole(schema) {
    return schema === true ? {} : { ...schema, components: this.document.components };
  }

  /** Says what does not fit, or nothing. */
  misfit(schema, value) {
    let check = this.#compiled.get(schema);
    if (!check) this.#compiled.set(schema, (check = this.#ajv.compile(this.#whole(schema))));
    if (check(value)) return undefined;
    const { instancePath, message, params } = check.errors[0];
    return `${instancePath.replace(/\/\d+(?=\/|$)/g, '/*') || '/'} ${message} ${params.additionalProperty ?? params.unevaluatedProperty ?? ''}`.trim();
  }

  /** A value that fits, or nothing where the generator finds none. */
  value(schema, seed) {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        const value = generateSync(this.#whole(schema), {
          seed: (seed + attempt * 7919) >>> 0,
          optionalsProbability: 0.6,
          minDateTime: '1950-01-01',
          maxDateTime: '2030-12-31',
        });
        if (this.misfit(schema, value) === undefined) return { value };
      } catch {
        // Some seeds lead nowhere; the next one may not.
      }
    }
    return undefined;
  }
}

function lookUp(document, reference) {
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/').map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((value, step) => value?.[step], document);
}

function listOperations(document) {
  const follow = (value) => (value?.$ref ? lookUp(document, value.$ref) : value);
  return Object.entries(document.paths ?? {}).flatMap(([template, item]) =>
    METHODS.filter((method) => item[method]).map((method) => {
      const operation = item[method];
      const byPlace = new Map([...(item.parameters ?? []), ...(operation.parameters ?? [])].map(follow).map((one) => [`${one?.in} ${one?.name}`, one]));
      const body = follow(operation.requestBody);
      const security = operation.security ?? document.security ?? [];
      return {
        name: `${method.toUpperCase()} ${template}`,
        id: operation.operationId,
        method: method.toUpperCase(),
        template,
        parameters: [...byPlace.values()].filter(Boolean),
        body: body && { required: body.required ?? false, types: Object.keys(body.content), ...describeBody(body, follow) },
        responses: Object.fromEntries(Object.entries(operation.responses ?? {}).map(([status, response]) => [status, follow(response)])),
        isPublic: security.length === 0 || security.some((scheme) => Object.keys(scheme).length === 0),
      };
    }),
  );
}

function describeBody(body, follow) {
  const type = Object.keys(body.content).find((one) => isJson(mediaType(one)));
  if (!type) return {};
  const { schema = true, example, examples = {} } = body.content[type];
  const named = follow(schema) ?? {};
  const given = [example, ...Object.values(examples).map((one) => follow(one)?.value), named.example, ...(named.examples ?? [])];
  return { type, schema, examples: given.filter((one) => one !== undefined) };
}

function goodRequest(operation, schemas, path, seed, number, report) {
  const draw = chance(seed);
  const request = { path: {}, query: [], headers: {} };
  for (const { name, in: place, required, schema = true, example } of operation.parameters) {
    const wanted = required || draw(2) === 0;
    const own = () => (example !== undefined ? { value: example } : schemas.value(schema, seedFor(seed, name)));
    const value = place === 'path' && name in path ? { value: path[name] } : wanted ? own() : undefined;
    if (wanted && !value) report.note(`${operation.name}: no value for the parameter ${name} could be made`);
    if (value && place === 'path') request.path[name] = encodeURIComponent(String(value.value));
    if (value && place === 'query') request.query.push(...[].concat(value.value).map((one) => [name, String(one)]));
    if (value && place === 'header') request.headers[name] = encodeURIComponent(String(value.value));
  }
  const body = operation.body;
  if (body && !body.type) report.note(`${operation.name} takes ${body.types.join(', ')}, which is not tried`);
  if (!body?.type) return request;

  const [first] = body.examples.slice(number - 1, number);
  const made = first !== undefined ? { value: first } : schemas.value(body.schema, seed);
  if (!made) {
    report.note(`${operation.name}: no body that fits could be made`);
    return request;
  }
  const misfit = first !== undefined && schemas.misfit(body.schema, first);
  if (misfit) report.add(operation.name, `gives an example that does not fit its schema: ${misfit}`);
  return { ...request, json: made.value, text: JSON.stringify(made.value), type: body.type };
}

/** Reading the same twice teaches nothing; doing the same twice may. */
function withoutRepeats({ method }, attempts) {
  if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) return attempts;
  const seen = new Map(attempts.map(({ intent, mustRefuse, ...request }) => [JSON.stringify(request), { intent, mustRefuse, ...request }]).reverse());
  return [...seen.values()].reverse();
}

function waysToBreak(operation, schemas) {
  const ways = [];
  if (operation.body?.type) {
    for (const [intent, breakBody] of Object.entries(BODIES)) {
      ways.push((good, draw, round) => {
        const json = breakBody(good.json ?? {}, draw, round);
        const text = JSON.stringify(json);
        // What is sent is judged as the server reads it, not as it was put together here.
        return { ...good, intent, text, type: operation.body.type, mustRefuse: schemas.misfit(operation.body.schema, JSON.parse(text)) };
      });
    }
    for (const [intent, breakText] of Object.entries(TEXT_BODIES)) {
      const mustRefuse = intent === 'an empty body' && !operation.body.required ? undefined : 'the body is not what it says';
      ways.push((good) => ({ ...good, type: operation.body.type, ...breakText(good.text ?? '{}'), intent, mustRefuse }));
    }
  }
  for (const { name, in: place, schema } of operation.parameters) {
    if (place === 'path') {
      ways.push((good, draw, round) => ({ ...good, intent: `an odd ${name} in the path`, path: { ...good.path, [name]: SEGMENTS[round % SEGMENTS.length] } }));
    } else if (place === 'query') {
      ways.push((good, draw, round) => {
        const value = QUERY_TEXTS[round % QUERY_TEXTS.length];
        const numeric = ['integer', 'number'].includes(schema?.type) && !/^\s*[-+]?[\d.]+\s*$/.test(value) && value !== 'NaN' && value !== '';
        const others = good.query.filter(([other]) => other !== name);
        return { ...good, intent: `an odd ${name} in the query`, query: [...others, [name, value]], mustRefuse: numeric ? `${name} is no number` : undefined };
      });
    }
  }
  if (!operation.body) ways.push((good) => ({ ...good, intent: 'a query that is not declared', query: [...good.query, ['unexpected_é', '\u0000']] }));
  return ways;
}

function assemble(baseURL, document, operation, { path, query, headers, text, type, token }) {
  const prefix = (document.servers?.[0]?.url ?? '').replace(/\/$/, '');
  const filled = operation.template.replace(/\{([^}]+)\}/g, (whole, name) => path[name] ?? encodeURIComponent(whole));
  const url = new URL((prefix.startsWith('/') ? prefix : '') + filled, baseURL);
  // A lone surrogate cannot be encoded; the replacement character stands for it.
  for (const [name, value] of query) url.searchParams.append(name, value.toWellFormed());
  const init = { method: operation.method, headers: { accept: `application/json, ${PROBLEM};q=0.9, */*;q=0.1`, ...headers } };
  if (token) init.headers.authorization = `Bearer ${token}`;
  if (text !== undefined) {
    init.headers['content-type'] = type;
    init.body = text;
  }
  return { url, init };
}

function judge(operation, schemas, { mustRefuse, token, caller }, { status, type, text }) {
  const faults = [];
  if (status >= 500) faults.push(`answers ${status}, a fault of the server`);
  if (mustRefuse && status < 400) faults.push(`accepts what it has to refuse: ${mustRefuse}`);
  if (status === 401 && token && caller !== 'nobody') faults.push(`does not know the token of ${caller}`);
  const declared = operation.responses[status] ?? operation.responses[`${Math.floor(status / 100)}XX`] ?? operation.responses.default;
  if (!declared) faults.push(`answers ${status}, which the document does not declare`);

  const json = isJson(type) ? parse(text) : undefined;
  // An answer to HEAD has no body to look at.
  if (operation.method === 'HEAD') return faults;
  if (status >= 400) faults.push(...judgeProblem(status, type, json));
  if (isJson(type) && json === undefined) faults.push(`sends ${type} with ${status} that cannot be parsed`);
  else if (declared) faults.push(...judgeBody(schemas, declared, { status, type, text, json }));
  return faults;
}

function judgeProblem(status, type, json) {
  if (type !== PROBLEM) return [`answers ${status} as ${type || 'nothing in particular'} instead of ${PROBLEM}`];
  if (typeof json?.code !== 'string' || json.code === '') return [`answers ${status} with a problem that has no code`];
  if (json.status !== undefined && json.status !== status) return [`answers ${status} with a problem that says ${json.status}`];
  return [];
}

function judgeBody(schemas, declared, { status, type, text, json }) {
  const content = Object.entries(declared.content ?? {});
  if (content.length === 0) {
    // That errors are problems is agreed for the whole API and need not be said of each.
    return text === '' || status >= 400 ? [] : [`sends a body with ${status} although none is declared`];
  }
  const range = (one) => one === '*/*' || (one.endsWith('/*') && type.startsWith(one.slice(0, -1)));
  const [, fitting] = content.find(([one]) => mediaType(one) === type) ?? content.find(([one]) => range(mediaType(one))) ?? [];
  if (!fitting) return [`answers ${status} as ${type || 'nothing in particular'}, which the document does not declare`];
  const misfit = json !== undefined && fitting.schema !== undefined && schemas.misfit(fitting.schema, json);
  return misfit ? [`answers ${status} with a body that does not fit: ${misfit}`] : [];
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
