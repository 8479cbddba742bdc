/** Numbers, durations and days as people read them. */
import { plusDays } from './periods.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
  { symbol: 'd', seconds: DAY, finer: { symbol: 'h', seconds: HOUR } },
  { symbol: 'h', seconds: HOUR, finer: { symbol: 'min', seconds: MINUTE } },
  { symbol: 'min', seconds: MINUTE, finer: { symbol: 's', seconds: 1 } },
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
    return this.#format(Intl.NumberFormat, { maximumFractionDigits: digits }, value);
  }

  /** Formats a count with its noun: "1 deployment", "1,200 deployments". */
  count(value, noun) {
    return `${this.number(value)}${NO_BREAK}${noun}${value === 1 ? '' : 's'}`;
  }

  /** Formats 10.3 as 10.3 %. */
  percent(percent, digits = 1) {
    const options = { style: 'percent', maximumFractionDigits: digits };
    return percent === null ? '–' : this.#format(Intl.NumberFormat, options, percent / 100);
  }

  /** Formats how often something happens in the largest unit that gives at least one: "2.9 per day", "3 per week". */
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
    const index = UNITS.findIndex((unit) => seconds >= unit.seconds);
    if (index >= 0) {
      return this.#inUnits(seconds, index);
    }
    const rounded = seconds < 1 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
    return rounded >= MINUTE ? this.#inUnits(rounded, UNITS.length - 1) : this.#amount(rounded, 's', 1);
  }

  #inUnits(seconds, index) {
    const { symbol, seconds: size, finer } = UNITS[index];
    const rounded = Math.round(seconds / finer.seconds) * finer.seconds;
    if (index > 0 && rounded >= UNITS[index - 1].seconds) {
      return this.#inUnits(rounded, index - 1);
    }
    const whole = this.#amount(Math.floor(rounded / size), symbol);
    const rest = Math.round((rounded % size) / finer.seconds);
    return rest === 0 ? whole : `${whole} ${this.#amount(rest, finer.symbol)}`;
  }

  #amount(value, symbol, digits = 0) {
    return `${this.number(value, digits)}${NO_BREAK}${symbol}`;
  }

  /** Formats the days from one up to the day before another. */
  period(from, to) {
    return this.#formatter(Intl.DateTimeFormat, { ...DATE, timeZone: 'UTC' }).formatRange(
      new Date(from),
      new Date(plusDays(to, -1)),
    );
  }

  /** Formats the first day of a bucket as briefly as its width allows. */
  bucket(start, granularity, withYear) {
    const year = start.slice(0, 4);
    switch (granularity) {
      case 'YEAR':
        return year;
      case 'QUARTER':
        return `Q${Math.ceil(start.slice(5, 7) / 3)} ${year}`;
      case 'MONTH':
        return this.#date(start, { ...DATE, day: undefined, timeZone: 'UTC' });
      default:
        return this.#date(start, { ...DATE, year: withYear ? DATE.year : undefined, timeZone: 'UTC' });
    }
  }

  /** Formats an ISO timestamp to the minute. */
  moment(timestamp) {
    return this.#date(timestamp, { ...DATE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...this.zone });
  }

  #date(text, fields) {
    return this.#format(Intl.DateTimeFormat, fields, new Date(text));
  }

  #format(Formatter, options, value) {
    return this.#formatter(Formatter, options).format(value);
  }

  #formatter(Formatter, options) {
    const key = Formatter.name + JSON.stringify(options);
    const formatter = this.#formatters.get(key) ?? new Formatter(this.language, options);
    this.#formatters.set(key, formatter);
    return formatter;
  }
}
