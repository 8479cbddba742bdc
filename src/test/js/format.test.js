import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Format, languageOf, wordOf } from '../../main/webapp/js/core/format.js';

const english = new Format('en');
const german = new Format('de');
const plain = (text) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

for (const [seconds, text] of [
  [0, '0 s'],
  [0.04, '0 s'],
  [0.42, '0.4 s'],
  [59.4, '59 s'],
  [59.6, '1 min'],
  [61, '1 min 1 s'],
  [2700, '45 min'],
  [3599.6, '1 h'],
  [12312, '3 h 25 min'],
  [84700, '23 h 32 min'],
  [86399, '1 d'],
  [90000, '1 d 1 h'],
  [172799, '2 d'],
  [100 * 86400 + 5 * 3600, '100 d 5 h'],
  [20000 * 86400, '20,000 d'],
]) {
  test(`${seconds} seconds are ${text}`, () => assert.equal(plain(english.duration(seconds)), text));
}

for (const [perDay, text] of [
  [0, '0 per day'],
  [2.9, '2.9 per day'],
  [1, '1 per day'],
  [250.4, '250 per day'],
  [0.9, '6.3 per week'],
  [1 / 7, '1 per week'],
  [1 / 90, '0.3 per month'],
]) {
  test(`${perDay} a day is ${text}`, () => assert.equal(english.rate(perDay), text));
}

test('numbersFollowTheLanguage', () => {
  assert.equal(english.percent(10.344827586206897), '10.3%');
  assert.equal(plain(german.percent(10.344827586206897)), '10,3 %');
  assert.equal(german.rate(2.9), '2,9 per day');
});

test('aCountOfOneIsSingular', () => {
  assert.equal(plain(english.count(1, 'deployment')), '1 deployment');
  assert.equal(plain(english.count(1200, 'deployment')), '1,200 deployments');
  assert.equal(plain(english.count(0, 'deployment')), '0 deployments');
});

test('aPeriodIsShownWithItsLastDayIncluded', () => {
  assert.equal(plain(english.period('2026-01-01', '2026-01-31')), 'Jan 1 – 30, 2026');
  assert.equal(plain(english.period('2026-03-29', '2026-03-30')), 'Mar 29, 2026');
});

test('aBucketIsNamedByItsWidth', () => {
  assert.equal(english.bucket('2026-04-06', 'WEEK', false), 'Apr 6');
  assert.equal(english.bucket('2026-04-06', 'DAY', true), 'Apr 6, 2026');
  assert.equal(english.bucket('2026-04-01', 'MONTH', false), 'Apr 2026');
  assert.equal(english.bucket('2026-04-01', 'QUARTER', false), 'Q2 2026');
  assert.equal(english.bucket('2026-01-01', 'YEAR', false), '2026');
});

test('aMomentIsThatOfTheReportsZone', () => {
  const berlin = new Format('en');
  berlin.setTimeZone('Europe/Berlin');
  assert.equal(plain(berlin.moment('2026-01-31T23:30:00Z')), 'Feb 1, 2026, 00:30');
});

test('aZoneThatTheBrowserDoesNotKnowIsSaidToBeUtc', () => {
  const lost = new Format('en');
  lost.setTimeZone('Nowhere/Land');
  assert.equal(plain(lost.moment('2026-01-31T23:30:00Z')), 'Jan 31, 2026, 23:30 UTC');
});

test('whatIsNotKnownIsADash', () => {
  assert.equal(english.duration(null), '–');
  assert.equal(english.percent(null), '–');
});

test('aConstantIsAWord', () => assert.equal(wordOf('COMMIT_TO_BUILD'), 'Commit to build'));

test('theTextsAreEnglishAndSoAreTheNumbers', () => {
  assert.equal(languageOf(['de', 'en-GB', 'en']), 'en-GB');
  assert.equal(languageOf(['de']), 'en');
});
