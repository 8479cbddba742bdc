/** Periods by name. Days are ISO dates such as 2026-01-31; a period's end is the day after its last. */

export const DEFAULT_PERIOD = '90d';
export const CUSTOM_PERIOD = 'custom';

/** The periods that the server knows by these names. */
export const PRESETS = [
  { value: '30d', label: 'Last 30 days' },
  { value: DEFAULT_PERIOD, label: 'Last 90 days' },
  { value: 'quarter', label: 'This quarter' },
  { value: 'year', label: 'This year' },
  { value: '12months', label: 'Last 12 months' },
];

export function plusDays(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}
