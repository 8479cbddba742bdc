import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, plusDays, PRESETS, today } from '../../main/webapp/js/periods.js';

const firstDay = (name, day) => PRESETS.find((preset) => preset.name === name).from(day);

test('todayIsThatOfTheTimeZone', () => {
  const now = new Date('2026-01-31T23:30:00Z');
  assert.equal(today('UTC', now), '2026-01-31');
  assert.equal(today('Z', now), '2026-01-31');
  assert.equal(today('Europe/Berlin', now), '2026-02-01');
  assert.equal(today('America/New_York', now), '2026-01-31');
});

test('anUnknownTimeZoneIsTheBrowsers', () => {
  const now = new Date('2026-01-31T12:00:00Z');
  assert.equal(today('Nowhere/Land', now), today(undefined, now));
});

test('daysAreAddedAcrossMonthsLeapDaysAndClockChanges', () => {
  assert.equal(plusDays('2024-02-28', 1), '2024-02-29');
  assert.equal(plusDays('2026-03-28', 2), '2026-03-30');
  assert.equal(plusDays('2026-01-01', -1), '2025-12-31');
});

test('thirtyDaysIncludeToday', () => assert.equal(firstDay('30d', '2026-01-30'), '2026-01-01'));

test('aQuarterBeginsWithItsFirstMonth', () => {
  assert.equal(firstDay('quarter', '2026-03-31'), '2026-01-01');
  assert.equal(firstDay('quarter', '2026-04-01'), '2026-04-01');
  assert.equal(firstDay('quarter', '2026-12-24'), '2026-10-01');
});

test('onlyDaysOfTheCalendarAreDays', () => {
  assert.ok(isDay('2026-01-31'));
  assert.ok(!isDay('2026-13-01'));
  assert.ok(!isDay('31.1.2026'));
  assert.ok(!isDay(''));
});
