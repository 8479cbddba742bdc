/** Periods by name. Days are ISO dates such as 2026-01-31; a period's end is the day after its last. */

export const DEFAULT_PERIOD = '90d';
export const CUSTOM_PERIOD = 'custom';

/** The periods that the server knows by these names, after a label. */
export const PRESETS = [
  ['Last 30 days', '30d'],
  ['Last 90 days', DEFAULT_PERIOD],
  ['This quarter', 'quarter'],
  ['This year', 'year'],
  ['Last 12 months', '12months'],
];

export function plusDays(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
