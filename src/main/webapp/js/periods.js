/** Periods by name. Days are ISO dates such as 2026-01-31; a period's end is the day after its last. */

/**
 * @typedef {object} Preset
 * @property {string} name what stands in the address
 * @property {string} label what people read
 * @property {(today: string) => string} [from] first day; absent for the period that the server takes by itself
 */

/** The period shown when none is asked for. */
export const DEFAULT_PERIOD = '90d';

/** The period between two days that somebody picked. */
export const CUSTOM_PERIOD = 'custom';

/** @type {Preset[]} */
export const PRESETS = [
  { name: '30d', label: 'Last 30 days', from: (today) => plusDays(today, -29) },
  { name: DEFAULT_PERIOD, label: 'Last 90 days' },
  { name: 'quarter', label: 'This quarter', from: startOfQuarter },
  { name: 'year', label: 'This year', from: (today) => `${today.slice(0, 4)}-01-01` },
  { name: '12months', label: 'Last 12 months', from: (today) => plusDays(today, -364) },
];

/**
 * Returns the day that is {@code days} later.
 *
 * @param {string} day
 * @param {number} days
 */
export function plusDays(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * Says whether a text is a day of the calendar.
 *
 * @param {string} text
 */
export function isDay(text) {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
}

/**
 * Returns the day it is in a time zone, in the browser's own if it does not know that zone.
 *
 * @param {string | undefined} timeZone
 * @param {Date} [now]
 */
export function today(timeZone, now = new Date()) {
  const parts = Object.fromEntries(
    calendar(timeZone)
      .formatToParts(now)
      .map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** @param {string | undefined} timeZone */
function calendar(timeZone) {
  /** @type {Intl.DateTimeFormatOptions} */
  const fields = { calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' };
  try {
    return new Intl.DateTimeFormat('en', { ...fields, timeZone: timeZone === 'Z' ? 'UTC' : timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', fields);
  }
}

/** @param {string} day */
function startOfQuarter(day) {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % 3);
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}
