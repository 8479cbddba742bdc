/** Numbers, durations and days as people read them. */
import { plusDays } from './days.js';

/** @type {[string, number][]} symbols with seconds, the longest first */
const UNITS = [
  ['d', 24 * 60 * 60],
  ['h', 60 * 60],
  ['min', 60],
  ['s', 1],
];
const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 365.2425 / 12;
const NO_BREAK = '\u00a0';
const DATE = { day: 'numeric', month: 'short', year: 'numeric' };

/** Returns the reader's own variety of English. */
export function languageOf(preferred) {
  return preferred.find((tag) => /^en\b/.test(tag)) ?? 'en';
}

/** Returns a constant such as COMMIT_TO_BUILD in words: "Commit to build". */
export function wordOf(constant) {
  return (constant.charAt(0).toUpperCase() + constant.slice(1).toLowerCase()).replaceAll('_', ' ');
}

/** Returns what an object itself has under any name, such as "constructor". */
export function own(object, name) {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Formats in one language, moments in the zone of the reports. What is null becomes a dash. */
export class Format {
  // Making one takes longer than formatting a thousand values.
  #formatters = new Map();

  constructor(language) {
    this.language = language;
    this.setTimeZone('UTC');
  }

  /** Sets the zone of moments; for one that the browser does not know, UTC and its name. */
  setTimeZone(zone) {
    try {
      this.zone = { timeZone: new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone };
    } catch {
      this.zone = { timeZone: 'UTC', timeZoneName: 'short' };
    }
  }

  number(value, digits = 0) {
    return this.#formatter(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);
  }

  /** Formats a count: "1 deployment", "1,200 deployments". */
  count(value, noun) {
    return `${this.number(value)}${NO_BREAK}${noun}${value === 1 ? '' : 's'}`;
  }

  percent(percent, digits = 1) {
    const options = { style: 'percent', maximumFractionDigits: digits };
    return percent === null ? '–' : this.#formatter(Intl.NumberFormat, options).format(percent / 100);
  }

  /** Formats a frequency: "2.9 per day", "3 per week". */
  rate(perDay) {
    if (perDay >= 1 || perDay === 0) {
      return `${this.number(perDay, perDay > 0 && perDay < 100 ? 1 : 0)} per day`;
    }
    const perWeek = perDay * DAYS_PER_WEEK;
    return perWeek >= 1
      ? `${this.number(perWeek, 1)} per week`
      : `${this.number(perDay * DAYS_PER_MONTH, 1)} per month`;
  }

  /** Formats a duration in its two largest units: "3 h 25 min". */
  duration(seconds) {
    if (seconds === null) {
      return '–';
    }
    const amount = (value, symbol) => `${this.number(value, seconds < 1 ? 1 : 0)}${NO_BREAK}${symbol}`;
    if (seconds < 1) {
      return amount(seconds, 's');
    }
    const unitOf = (value) => UNITS.findIndex(([, length]) => value >= length);
    const [finer, step] = UNITS[unitOf(seconds) + 1] ?? UNITS.at(-1);
    const rounded = Math.round(seconds / step) * step;
    const [unit, length] = UNITS[unitOf(rounded)];
    const rest = (rounded % length) / step;
    const whole = amount(Math.floor(rounded / length), unit);
    return rest === 0 ? whole : `${whole} ${amount(rest, finer)}`;
  }

  /** Formats the days from one up to the day before another. */
  period(from, to) {
    const days = this.#formatter(Intl.DateTimeFormat, { ...DATE, timeZone: 'UTC' });
    return days.formatRange(new Date(from), new Date(plusDays(to, -1)));
  }

  /** Formats the first day of a bucket, as briefly as its width allows. */
  bucket(start, granularity, withYear) {
    const { day, month, year } = DATE;
    if (granularity === 'QUARTER') {
      return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`;
    }
    const fields = { YEAR: { year }, MONTH: { month, year } }[granularity];
    return this.#date(start, { ...(fields ?? { day, month, year: withYear ? year : undefined }), timeZone: 'UTC' });
  }

  moment(timestamp) {
    return this.#date(timestamp, { ...DATE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...this.zone });
  }

  #date(text, fields) {
    return this.#formatter(Intl.DateTimeFormat, fields).format(new Date(text));
  }

  #formatter(Formatter, options) {
    const key = Formatter.name + JSON.stringify(options);
    const formatter = this.#formatters.get(key) ?? new Formatter(this.language, options);
    this.#formatters.set(key, formatter);
    return formatter;
  }
}
