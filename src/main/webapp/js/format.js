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

/**
 * Returns the language to format in: that of the nearest element that states one, in the reader's own variety.
 *
 * @param {string} stated language tag of the document, possibly empty or in Java's spelling (de_DE)
 * @param {readonly string[]} preferred the reader's languages
 */
export function languageOf(stated, preferred) {
  let language = 'en';
  try {
    language = Intl.getCanonicalLocales(stated.replaceAll('_', '-'))[0] ?? language;
  } catch {
    // An unknown tag is as good as none: the texts are English.
  }
  return preferred.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

/** Formats in one language. */
export class Format {
  /** @type {Map<string, any>} making a formatter takes longer than formatting a thousand values */
  #formatters = new Map();

  /** @param {string} language */
  constructor(language) {
    this.language = language;
  }

  /**
   * @param {number} value
   * @param {number} [digits] most digits after the decimal point
   */
  number(value, digits = 0) {
    return this.#formatter(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);
  }

  /**
   * Formats a count with its noun, such as "1 deployment" or "1,200 deployments".
   *
   * @param {number} value
   * @param {string} noun in the singular
   */
  count(value, noun) {
    return `${this.number(value)}${NO_BREAK}${noun}${value === 1 ? '' : 's'}`;
  }

  /**
   * @param {number} percent 10.3 stands for 10.3 %
   * @param {number} [digits] most digits after the decimal point
   */
  percent(percent, digits = 1) {
    return this.#formatter(Intl.NumberFormat, { style: 'percent', maximumFractionDigits: digits }).format(
      percent / 100,
    );
  }

  /**
   * Formats how often something happens in the largest unit that gives at least one: "2.9 per day", "3 per week".
   *
   * @param {number} perDay
   */
  rate(perDay) {
    if (perDay >= 1) {
      return `${this.number(perDay, perDay < 100 ? 1 : 0)} per day`;
    }
    if (perDay * DAYS_PER_WEEK >= 1) {
      return `${this.number(perDay * DAYS_PER_WEEK, 1)} per week`;
    }
    return `${this.number(perDay * DAYS_PER_MONTH, 1)} per month`;
  }

  /**
   * Formats a duration in its two largest units, such as "3 h 25 min".
   *
   * @param {number} seconds not negative
   */
  duration(seconds) {
    const index = UNITS.findIndex((unit) => seconds >= unit.seconds);
    if (index >= 0) {
      return this.#inUnits(seconds, index);
    }
    const rounded = seconds < 1 ? Math.round(seconds * 10) / 10 : Math.round(seconds);
    return rounded >= MINUTE ? this.#inUnits(rounded, UNITS.length - 1) : this.#amount(rounded, 's', 1);
  }

  /**
   * @param {number} seconds
   * @param {number} index of the largest unit
   * @returns {string}
   */
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

  /**
   * @param {number} value
   * @param {string} symbol
   * @param {number} [digits]
   */
  #amount(value, symbol, digits = 0) {
    return `${this.number(value, digits)}${NO_BREAK}${symbol}`;
  }

  /**
   * Formats a period by its first and last day.
   *
   * @param {string} from first day
   * @param {string} to day after the last
   */
  period(from, to) {
    const last = plusDays(to, -1);
    return this.#days({ day: 'numeric', month: 'short', year: 'numeric' }).formatRange(noon(from), noon(last));
  }

  /**
   * Formats the beginning of a bucket as briefly as its width allows.
   *
   * @param {string} start first day
   * @param {string} granularity
   * @param {boolean} withYear whether days are to be told apart by their year, too
   */
  bucket(start, granularity, withYear) {
    switch (granularity) {
      case 'YEAR':
        return start.slice(0, 4);
      case 'QUARTER':
        return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`;
      case 'MONTH':
        return this.#days({ month: 'short', year: 'numeric' }).format(noon(start));
      default:
        return this.#days({ day: 'numeric', month: 'short', year: withYear ? 'numeric' : undefined }).format(
          noon(start),
        );
    }
  }

  /** @param {Intl.DateTimeFormatOptions} fields */
  #days(fields) {
    return this.#formatter(Intl.DateTimeFormat, { ...fields, timeZone: 'UTC' });
  }

  /**
   * @param {any} Formatter
   * @param {object} options
   */
  #formatter(Formatter, options) {
    const key = Formatter.name + JSON.stringify(options);
    const formatter = this.#formatters.get(key) ?? new Formatter(this.language, options);
    this.#formatters.set(key, formatter);
    return formatter;
  }
}

/** @param {string} day */
function noon(day) {
  return new Date(`${day}T12:00:00Z`);
}
