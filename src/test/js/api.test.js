import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from '../../main/webapp/js/core/api.js';

const getWith = (fetcher, signal = new AbortController().signal) =>
  new Api('/dora/', fetcher).get(['deployments'], new URLSearchParams({ limit: 50 }), signal);
const answer =
  (status, body, headers = {}) =>
  async () =>
    new Response(body, { status, headers });

test('aResourceIsAskedForWithItsParameters', async () => {
  let address;
  const body = await getWith(async (url) => {
    address = url;
    return new Response('{"total":0}');
  });
  assert.equal(address, '/dora/deployments/api/json?limit=50');
  assert.deepEqual(body, { total: 0 });
});

test('aRecordIsSentAsJson', async () => {
  let sent;
  const api = new Api('/dora/', async (address, request) => {
    sent = { address, ...request };
    return new Response('{"outcome":"NEW"}', { status: 201 });
  });
  await api.post(['incidents', 'INC~2D7', 'resolve'], { resolvedAt: '2026-01-31T13:05:00Z' });
  assert.equal(sent.address, '/dora/incidents/INC~2D7/resolve');
  assert.equal(sent.method, 'POST');
  assert.equal(sent.headers['Content-Type'], 'application/json');
  assert.equal(sent.body, '{"resolvedAt":"2026-01-31T13:05:00Z"}');
});

for (const key of [
  ...['..', '.', '.hidden', '', '../../job/evil/artifact/story.json?', '..%2f..', 'a/b', 'a\\b', 'a?b', 'a#b', 'a\nb'],
  ...['%2e%2e', 'a;b', 'a b', 'ä', { key: 'a' }, ['..']],
]) {
  test(`nothing is asked for by the key ${JSON.stringify(key)}`, async () => {
    const api = new Api('/dora/', () => assert.fail('asked'));
    for (const asking of [api.get(['deployments', key], ''), api.post(['incidents', key, 'resolve'], {})]) {
      await assert.rejects(asking, { kind: 'failed', message: /address does not exist/ });
    }
  });
}

test('everyKeyOfTheServerIsAskedFor', async () => {
  let asked;
  const api = new Api('/dora/', async (address) => {
    asked = address;
    return new Response('{}');
  });
  await api.get(['deployments', 'shop~2Fdeploy~2312_a-b.c'], '');
  assert.equal(asked, '/dora/deployments/shop~2Fdeploy~2312_a-b.c/api/json?');
});

for (const [name, fetcher, kind, message] of [
  [
    'aBadFilterIsNamed',
    answer(400, '{"error":{"code":"INVALID_PARAMETER","field":"to","message":"to: too early"}}'),
    'invalid',
    /^to: too early$/,
  ],
  ['aBadFilterWithoutWordsIsStillExplained', answer(400, '<html>'), 'invalid', /filters/],
  ['aMissingPermissionIsSaid', answer(403, ''), 'denied', /do not have permission/],
  ['aVanishedProjectIsSaid', answer(404, ''), 'failed', /renamed or deleted/],
  ['aBrokenServerIsSaidWithItsStatus', answer(500, ''), 'failed', /status 500/],
  ['aBrokenServerMaySayWhy', answer(500, '{"error":{"message":"The disk is full"}}'), 'failed', /^The disk is full$/],
  ['anErrorOfAnotherShapeIsReplaced', answer(400, '{"error":{"message":{"a":1}}}'), 'invalid', /filters/],
  ['anErrorWithoutShapeIsReplaced', answer(500, '{"error":null}'), 'failed', /status 500/],
  ['aLoginPageIsNoAnswer', answer(200, '<html>'), 'failed', /unexpected answer/],
  ['aLostConnectionIsSaid', () => Promise.reject(new TypeError('Failed to fetch')), 'failed', /could not be reached/],
]) {
  test(name, () => assert.rejects(getWith(fetcher), { kind, message }));
}

test('theFieldThatIsWrongIsKnown', () =>
  assert.rejects(getWith(answer(400, '{"error":{"field":"version","message":"is missing"}}')), { field: 'version' }));

for (const [retryAfter, seconds] of [
  ['3', 3],
  ['3600', 60],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 5],
  ['0', 5],
]) {
  test(`a store that is being read is asked again after ${retryAfter}`, () =>
    assert.rejects(getWith(answer(503, '', { 'Retry-After': retryAfter })), {
      kind: 'loading',
      retrySeconds: seconds,
    }));
}

test('aBusyServerIsAskedAgain', () =>
  assert.rejects(getWith(answer(429, '', { 'Retry-After': '3' })), { kind: 'loading', retrySeconds: 3 }));

test('anAbortedRequestIsNoError', async () => {
  const controller = new AbortController();
  controller.abort();
  await assert.rejects(
    getWith(() => Promise.reject(new DOMException('aborted', 'AbortError')), controller.signal),
    { name: 'AbortError' },
  );
});
