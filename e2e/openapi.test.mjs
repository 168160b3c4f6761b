// The API tester tries itself on a small API: each planted fault has to be found, and nothing in the mended one.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, test } from 'node:test';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import { examine, exercise } from './lib/openapi.mjs';

const CASE = {
  type: 'object',
  required: ['name', 'born'],
  additionalProperties: false,
  properties: {
    name: { $ref: '#/components/schemas/Name' },
    born: { type: 'string', format: 'date' },
    avs: { type: 'string', pattern: '^756\\.\\d{4}\\.\\d{4}\\.\\d{2}$' },
    note: { type: ['string', 'null'], maxLength: 200 },
    children: { type: 'array', maxItems: 3, items: { $ref: '#/components/schemas/Name' } },
    income: { type: 'integer', format: 'int32', minimum: 0 },
  },
};
const json = (name) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } });
const problem = { description: 'refused', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Essai', version: '1' },
  servers: [{ url: '/api' }],
  security: [{ token: [] }],
  paths: {
    '/cases': {
      get: {
        operationId: 'list_cases',
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } }],
        responses: { 200: { description: 'some', content: { 'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Summary' } } } } }, 400: { $ref: '#/components/responses/Refused' }, 401: { $ref: '#/components/responses/Refused' } },
      },
      post: {
        operationId: 'open_case',
        requestBody: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/Case' }, example: { name: 'Ana', born: '1990-02-03' } } } },
        responses: { 201: { description: 'opened', content: json('Summary') }, 400: { $ref: '#/components/responses/Refused' }, 401: { $ref: '#/components/responses/Refused' }, 415: { $ref: '#/components/responses/Refused' } },
      },
    },
    '/cases/{number}': {
      get: {
        operationId: 'show_case',
        parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { description: 'one', content: json('Summary') }, 401: { $ref: '#/components/responses/Refused' }, 404: { $ref: '#/components/responses/Refused' } },
      },
      delete: {
        operationId: 'close_case',
        parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 204: { description: 'closed' }, '4XX': { $ref: '#/components/responses/Refused' } },
      },
    },
    '/health': { get: { operationId: 'health', security: [], responses: { 200: { description: 'well', content: { 'text/plain': {} } } } } },
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    responses: { Refused: problem },
    schemas: {
      Name: { type: 'string', minLength: 1, maxLength: 40 },
      Case: CASE,
      Summary: { type: 'object', required: ['number', 'name'], properties: { number: { type: 'string', pattern: '^DM-' }, name: { $ref: '#/components/schemas/Name' } } },
      Problem: { type: 'object', required: ['code', 'status'], properties: { code: { type: 'string' }, status: { type: 'integer' } } },
    },
  },
};

const fitsCase = addFormats(new Ajv({ strict: false, validateSchema: false })).compile({ ...CASE, components: DOCUMENT.components });

/** The API as it should be; a fault is one function that answers in its stead, or leaves the request to it. */
function answer({ method, url, headers }, bytes, fault) {
  const refuse = (status, code) => ({ status, type: 'application/problem+json', body: { status, code } });
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const number = /^\/api\/cases\/(.+)$/.exec(pathname)?.[1];
  let body;
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    body = undefined;
  }
  const planted = fault?.({ method, pathname, number, body, searchParams });
  if (planted) return { type: 'application/json', ...planted };
  if (pathname === '/api/health') return { status: 200, type: 'text/plain', body: 'well' };
  if (headers.authorization !== 'Bearer secret') return refuse(401, 'token-missing');
  const summary = { number: 'DM-2026-0001', name: 'Ana' };
  if (number) {
    if (number !== summary.number) return refuse(404, 'no-such-case');
    return method === 'DELETE' ? { status: 204, body: '' } : { status: 200, type: 'application/json', body: summary };
  }
  if (method === 'GET') {
    const limit = searchParams.getAll('limit');
    if (limit.length > 1 || (limit.length === 1 && !/^(?:[1-9]\d?|100)$/.test(limit[0]))) return refuse(400, 'limit-wrong');
    return { status: 200, type: 'application/json', body: [summary] };
  }
  if (headers['content-type'] !== 'application/json') return refuse(415, 'not-json');
  if (!fitsCase(body)) return refuse(400, 'body-wrong');
  return { status: 201, type: 'application/json', body: { ...summary, name: body.name } };
}

const opening = ({ method, body }) => method === 'POST' && body;
const refusal = (body, type = 'application/problem+json') => ({ status: 400, type, body });
const unfit = (request) => opening(request) && !fitsCase(request.body);

/** Each fault, and what has to be said of it. */
const FAULTS = {
  'a crash over a long name': [(r) => opening(r) && r.body.name?.length > 1000 && { status: 500, body: {} }, /^POST \/cases answers 500, a fault of the server .*over-long text/m],
  'a crash over an odd path': [(r) => r.number?.includes('%00') && { status: 502, body: {} }, /^(GET|DELETE) \/cases\/\{number\} answers 502, a fault/m],
  'a crash over an odd query': [(r) => r.searchParams.get('limit')?.length > 1000 && { status: 500, body: {} }, /^GET \/cases answers 500.*odd limit in the query/m],
  'a status that is not declared': [(r) => opening(r) && r.body.income > 0 && { status: 202, body: {} }, /^POST \/cases answers 202, which the document does not declare/m],
  'an answer that lacks a member': [(r) => opening(r) && fitsCase(r.body) && { status: 201, body: { name: 'x' } }, /^POST \/cases answers 201 with a body that does not fit: .*'number'/m],
  'an answer deep in a list that does not fit': [(r) => r.pathname === '/api/cases' && r.method === 'GET' && { status: 200, body: [{ number: 'DM-1', name: 'a' }, { number: 7, name: 'a' }] }, /^GET \/cases answers 200 with a body that does not fit: \/\*\/number must be string/m],
  'an answer of another media type': [(r) => r.number === 'DM-2026-0001' && r.method === 'GET' && { status: 200, type: 'text/html', body: '<p>' }, /^GET \/cases\/\{number\} answers 200 as text\/html, which/m],
  'JSON that cannot be parsed': [(r) => r.number === 'DM-2026-0001' && r.method === 'GET' && { status: 200, body: '{"number":' }, /that cannot be parsed/],
  'a body where none is declared': [(r) => r.number === 'DM-2026-0001' && r.method === 'DELETE' && { status: 200, body: {} }, /^DELETE .* answers 200, which the document does not declare/m],
  'an error in plain words': [(r) => unfit(r) && refusal('no', 'text/plain'), /^POST \/cases answers 400 as text\/plain instead of application\/problem\+json/m],
  'a problem without a code': [(r) => unfit(r) && refusal({ status: 400 }), /^POST \/cases answers 400 with a problem that has no code/m],
  'a problem that says another status': [(r) => unfit(r) && refusal({ status: 422, code: 'x' }), /^POST \/cases answers 400 with a problem that says 422/m],
  'a member that nobody declared, accepted': [(r) => opening(r) && 'unexpected_é' in Object(r.body) && { status: 201, body: { number: 'DM-1', name: 'a' } }, /^POST \/cases accepts what it has to refuse: \/ must NOT have additional properties unexpected_é/m],
  'a wrong type, accepted': [(r) => opening(r) && typeof r.body.name !== 'string' && { status: 201, body: { number: 'DM-1', name: 'a' } }, /^POST \/cases accepts what it has to refuse/m],
  'half a body, accepted': [(r) => r.method === 'POST' && !r.body && { status: 201, body: { number: 'DM-1', name: 'a' } }, /^POST \/cases accepts what it has to refuse: the body is not what it says/m],
  'no token asked for': [(r) => r.number === 'DM-2026-0001' && r.method === 'GET' && { status: 200, body: { number: 'DM-1', name: 'a' } }, /^GET \/cases\/\{number\} accepts what it has to refuse: there is no token/m],
  'no answer': [(r) => opening(r) && r.body.note === null && { hang: true }, /^POST \/cases gives no answer \(TimeoutError\)/m],
  'a connection cut off': [(r) => opening(r) && r.body.note === null && { cut: true }, /^POST \/cases gives no answer \(UND_ERR_SOCKET\)/m],
};

describe('the API tester', () => {
  let server, baseURL, fault, log;

  before(async () => {
    server = createServer(async (request, response) => {
      const bytes = Buffer.concat(await request.toArray());
      log.push([request.method, request.url, request.headers.authorization, request.headers['content-type'], bytes.toString('latin1')]);
      const { status, type, body, hang, cut } = answer(request, bytes, fault);
      if (hang) return;
      if (cut) return void request.socket.destroy();
      if (type) response.setHeader('content-type', type);
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseURL = `http://127.0.0.1:${server.address().port}`;
  });
  beforeEach(() => ([fault, log] = [undefined, []]));
  after(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  const run = (options) =>
    exercise({ baseURL, document: DOCUMENT, tokens: { 'case manager': 'secret' }, path: { number: 'DM-2026-0001' }, valid: 8, broken: 60, timeout: 400, ...options });

  test('finds nothing where there is nothing, and has seen every operation succeed', async () => {
    const { findings, notes, statuses, requests } = await run();
    assert.deepEqual(findings, []);
    assert.deepEqual(notes, []);
    assert.deepEqual(Object.keys(statuses), ['GET /cases', 'POST /cases', 'GET /cases/{number}', 'DELETE /cases/{number}', 'GET /health']);
    assert.deepEqual(Object.keys(statuses['POST /cases']), ['201', '400', '401', '415']);
    assert.equal(statuses['POST /cases'][201] >= 8, true);
    assert.equal(requests, log.length);
  });

  for (const [name, [planted, expected]] of Object.entries(FAULTS)) {
    test(`finds ${name}`, async () => {
      fault = planted;
      const { findings } = await run();
      assert.match(findings.join('\n'), expected);
    });
  }

  test('sends the same requests for the same seed, and others for another', async () => {
    await run();
    const first = log.splice(0);
    await run();
    assert.deepEqual(log.splice(0), first);
    await run({ seed: 2 });
    assert.notDeepEqual(log, first);
  });

  test('leaves out what it is told to, and says what never succeeded or was not tried', async () => {
    const { statuses, notes } = await run({ skip: ['close_case'], path: { number: 'DM-1999-0001' } });
    assert.equal(statuses['DELETE /cases/{number}'], undefined);
    assert.deepEqual(notes, ['GET /cases/{number} never succeeded: its answers with success were not looked at']);
  });

  test('says that a token is not known rather than taking every refusal for an answer', async () => {
    const { findings } = await run({ tokens: { 'case manager': 'expired' } });
    assert.match(findings.join('\n'), /^POST \/cases does not know the token of case manager/m);
  });

  test('refuses to send more than it may', async () => {
    await assert.rejects(run({ maxRequests: 10 }), /more than the 10 allowed/);
    assert.equal(log.length, 0);
  });

  test('finds faults of the document itself', async () => {
    const document = structuredClone(DOCUMENT);
    assert.deepEqual(await examine(document), []);
    delete document.info.version;
    delete document.components.schemas.Summary;
    document.paths['/cases'].post.operationId = 'list_cases';
    delete document.paths['/cases/{number}'].get.parameters;
    const findings = (await examine(document)).join('\n');
    assert.match(findings, /is not OpenAPI: \/info .*version/);
    assert.match(findings, /names #\/components\/schemas\/Summary, which is not there/);
    assert.match(findings, /uses the operationId list_cases twice/);
    assert.match(findings, /does not describe the path parameter number of GET \/cases\/\{number\}/);
  });

  test('finds an example that does not fit', async () => {
    const document = structuredClone(DOCUMENT);
    document.paths['/cases'].post.requestBody.content['application/json'].example = { name: 'Ana', born: 'yesterday' };
    const { findings } = await run({ document });
    assert.match(findings.join('\n'), /^POST \/cases gives an example that does not fit its schema: \/born must match format/m);
  });
});
