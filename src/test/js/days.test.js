import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, plusDays } from '../../main/webapp/js/core/days.js';

test('daysAreAddedAcrossMonthsLeapDaysAndClockChanges', () => {
  assert.equal(plusDays('2024-02-28', 1), '2024-02-29');
  assert.equal(plusDays('2026-03-28', 2), '2026-03-30');
  assert.equal(plusDays('2026-01-01', -1), '2025-12-31');
});

test('onlyDaysOfTheCalendarAreDays', () => {
  assert.ok(isDay('2026-01-31'));
  assert.ok(!isDay('2026-13-01'));
  assert.ok(!isDay('31.1.2026'));
  assert.ok(!isDay(''));
});
