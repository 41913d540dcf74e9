import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import * as v from 'valibot';
import { ApiError } from '../../../src/contract/kernel/errors.ts';
import { openTestApi, refusalIn } from '../routes/test-api.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

test('JSON that is broken, poisoned or cut is refused without repeating it', async (t) => {
  const { app } = await openTestApi(t);
  const bodies = [
    '{"login":"Jean Dupont"',
    'Jean Dupont',
    '{"login":"Jean Dupont","__proto__":{"admin":true}}',
    '{"login":"Jean Dupont","constructor":{"prototype":{"x":1}}}',
    '\u0000Jean Dupont',
    '{"login":"Jean Dupont","login2":NaN}',
  ];
  for (const payload of bodies) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: JSON_TYPE,
      payload,
    });
    assert.equal(answer.statusCode, 400, payload);
    assert.equal(refusalIn(answer), 'bad_request');
    assert.ok(!answer.body.includes('Dupont') && !answer.body.includes(' at '), answer.body);
  }
});

test('a body over 64 kB is refused by its length, also when it does not say its length', async (t) => {
  const { app } = await openTestApi(t);
  const payload = JSON.stringify({ login: 'x', password: 'y'.repeat(65 * 1024) });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    headers: JSON_TYPE,
    payload,
  });
  assert.equal(answer.statusCode, 413);
  assert.equal(refusalIn(answer), 'too_large');
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode('[1,2,3,4,5,6,7,8,9],'.repeat(500)));
    },
  });
  const init = { method: 'POST', headers: JSON_TYPE, body: stream, duplex: 'half' };
  const streamed = await fetch(`${url}/api/session`, init as RequestInit).catch(() => undefined);
  // The connection may be cut while the endless body is still being sent: then nothing is answered.
  assert.ok(streamed === undefined || streamed.status === 413);
});

test('what is not there is not there, in one form, whatever the way to ask', async (t) => {
  const { app } = await openTestApi(t);
  const paths = ['/api', '/api/', '/api/x', '/api/session/', '/API/health', '/api//health', '/%zz'];
  const tricks = ['/api/health%00', '/..%2fpackage.json', '/assets/x.js', '/%ff', '/api/health%'];
  for (const url of [...paths, ...tricks, `/api/${'x'.repeat(9_000)}`]) {
    const answer = await app.inject({ method: 'GET', url });
    assert.equal(answer.statusCode, 404, url);
    assert.deepEqual(answer.json(), { error: 'not_found', reason: 'missing' }, url);
  }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const) {
    const answer = await app.inject({ method, url: '/api/health' });
    assert.equal(refusalIn(answer), 'not_found', method);
  }
});

test('a bug answers one plain sentence and the id under which the log has it', async (t) => {
  const gateway = await openTestApi(t);
  await gateway.store.close();
  const answer = await gateway.app.inject({ method: 'GET', url: '/api/health' });
  assert.equal(answer.statusCode, 503);
  assert.equal(refusalIn(answer), 'unavailable');
  assert.equal(answer.headers['retry-after'], '5');
  gateway.office.check = () => Promise.reject(new TypeError('secret of Jean Dupont'));
  const bug = await gateway.app.inject({ method: 'GET', url: '/api/health' });
  assert.equal(bug.statusCode, 500);
  assert.equal(refusalIn(bug), 'internal');
  const line = gateway.log.find((one) => one.includes('TypeError'));
  assert.ok(line);
  assert.ok(line.includes(String(bug.headers['x-request-id'])), line);
  assert.ok(line.includes('failures.test'), 'the log says where');
  assert.ok(!line.includes('Dupont') && !bug.body.includes('Dupont'));
});

test('what is no HTTP at all gets the same form of answer and the connection is closed', async (t) => {
  const { app } = await openTestApi(t);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const say = async (words: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.write(words);
    return text(socket);
  };
  const noises = [
    ['HELLO\r\n\r\n', 400],
    [`GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n', 400],
  ] as const;
  for (const [words, status] of noises) {
    const answer = await say(words);
    assert.match(answer, new RegExp(`^HTTP/1.1 ${status} `));
    const [, body = ''] = answer.split('\r\n\r\n');
    assert.equal(v.parse(ApiError, JSON.parse(body)).error, 'bad_request');
  }
});
