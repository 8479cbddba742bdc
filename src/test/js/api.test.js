import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchReport } from '../../main/webapp/js/api.js';
import { report } from './reports.js';

const fetchWith = (answer, controller = new AbortController()) =>
  fetchReport('/dora/', new URLSearchParams({ granularity: 'WEEK' }), controller.signal, answer);
const answer =
  (status, body, headers = {}) =>
  async () =>
    new Response(body, { status, headers });

test('theReportIsAskedForWithItsFilters', async () => {
  let address;
  const result = await fetchWith(async (url) => {
    address = url;
    return new Response(JSON.stringify(report()));
  });
  assert.equal(address, '/dora/api/json?granularity=WEEK');
  assert.equal(result.benchmark, 'CLASSIC');
});

for (const [name, response, kind, message] of [
  [
    'badFilterIsNamed',
    answer(400, '{"error":{"field":"to","message":"is not a date"}}'),
    'invalid',
    /^to: is not a date$/,
  ],
  ['fieldIsNamedOnce', answer(400, '{"error":{"field":"to","message":"to: too early"}}'), 'invalid', /^to: too early$/],
  ['badFilterWithoutWordsIsStillExplained', answer(400, '<html>'), 'invalid', /filters/],
  ['missingPermissionIsSaid', answer(403, ''), 'denied', /may not see/],
  ['vanishedProjectIsSaid', answer(404, ''), 'failed', /renamed or deleted/],
  ['brokenServerIsSaidWithItsStatus', answer(500, ''), 'failed', /status 500/],
  ['brokenServerMaySayWhy', answer(500, '{"error":{"message":"The disk is full"}}'), 'failed', /^The disk is full$/],
  ['loginPageIsNoReport', answer(200, '<html>'), 'failed', /not a report/],
  ['otherJsonIsNoReport', answer(200, '{}'), 'failed', /not a report/],
  ['lostConnectionIsSaid', () => Promise.reject(new TypeError('Failed to fetch')), 'failed', /could not be reached/],
]) {
  test(name, () => assert.rejects(fetchWith(response), { kind, message, retrySeconds: undefined }));
}

for (const [retryAfter, seconds] of [
  ['3', 3],
  ['3600', 60],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 5],
  ['0', 5],
]) {
  test(`a store that is being read is asked again after ${retryAfter}`, () =>
    assert.rejects(fetchWith(answer(503, '', { 'Retry-After': retryAfter })), {
      kind: 'loading',
      retrySeconds: seconds,
    }));
}

test('anAbortedRequestIsNoError', async () => {
  const controller = new AbortController();
  controller.abort();
  await assert.rejects(
    fetchWith(() => Promise.reject(new DOMException('aborted', 'AbortError')), controller),
    { name: 'AbortError' },
  );
});
