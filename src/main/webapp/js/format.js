/** Numbers, durations and days as people read them. */
import { plusDays } from './periods.js';

const UNITS = [
  { symbol: 'd', seconds: 24 * 60 * 60 },
  { symbol: 'h', seconds: 60 * 60 },
  { symbol: 'min', seconds: 60 },
  { symbol: 's', seconds: 1 },
];
const DAYS_PER_WEEK = 7;
const DAYS_PER_MONTH = 365.2425 / 12;
const NO_BREAK = '\u00a0';
const DATE = { day: 'numeric', month: 'short', year: 'numeric' };

/** Returns the reader's own variety of the language that the page is in. */
export function languageOf(preferred) {
  return preferred.find((tag) => /^en\b/.test(tag)) ?? 'en';
}

/** Returns a constant such as COMMIT_TO_BUILD in words: "Commit to build". */
export function wordOf(constant) {
  return (constant.charAt(0).toUpperCase() + constant.slice(1).toLowerCase()).replaceAll('_', ' ');
}

/** Formats in one language, and moments in the time zone of the reports. What is null becomes a dash. */
export class Format {
  // Making a formatter takes longer than formatting a thousand values.
  #formatters = new Map();

  constructor(language) {
    this.language = language;
    this.setTimeZone('UTC');
  }

  /** Sets the zone of moments; one that the browser does not know is UTC, which is then said. */
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

  /** Formats a count with its noun: "1 deployment", "1,200 deployments". */
  count(value, noun) {
    return `${this.number(value)}${NO_BREAK}${noun}${value === 1 ? '' : 's'}`;
  }

  /** Formats 10.3 as 10.3%. */
  percent(percent, digits = 1) {
    const options = { style: 'percent', maximumFractionDigits: digits };
    return percent === null ? '–' : this.#formatter(Intl.NumberFormat, options).format(percent / 100);
  }

  /** Formats how often something happens: "2.9 per day", "3 per week". */
  rate(perDay) {
    if (perDay >= 1) {
      return `${this.number(perDay, perDay < 100 ? 1 : 0)} per day`;
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
    const unitOf = (value) => UNITS.findIndex((unit) => value >= unit.seconds);
    const finer = UNITS[unitOf(seconds) + 1] ?? UNITS.at(-1);
    const rounded = Math.round(seconds / finer.seconds) * finer.seconds;
    const unit = UNITS[unitOf(rounded)];
    const rest = (rounded % unit.seconds) / finer.seconds;
    const whole = amount(Math.floor(rounded / unit.seconds), unit.symbol);
    return rest === 0 ? whole : `${whole} ${amount(rest, finer.symbol)}`;
  }

  /** Formats the days from one up to the day before another. */
  period(from, to) {
    const days = this.#formatter(Intl.DateTimeFormat, { ...DATE, timeZone: 'UTC' });
    return days.formatRange(new Date(from), new Date(plusDays(to, -1)));
  }

  /** Formats the first day of a bucket as briefly as its width allows. */
  bucket(start, granularity, withYear) {
    const { day, month, year } = DATE;
    if (granularity === 'QUARTER') {
      return `Q${Math.ceil(start.slice(5, 7) / 3)} ${start.slice(0, 4)}`;
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
