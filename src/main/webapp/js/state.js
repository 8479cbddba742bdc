/** What the page is asked to show, read from and written to its address. */
import { CUSTOM_PERIOD, DEFAULT_PERIOD, PRESETS, plusDays } from './periods.js';

/**
 * @typedef {object} Filters
 * @property {string} period name of a preset, or "custom"
 * @property {string} from first day of a custom period, or empty
 * @property {string} to day after the last of a custom period, or empty
 * @property {string} granularity width of a bucket, such as WEEK
 * @property {string[]} application names; none stands for all
 * @property {string[]} environment names; none stands for all
 * @property {string[]} tier names of tiers, or ALL; none leaves the choice to the server
 */

const LISTS = /** @type {const} */ (['application', 'environment', 'tier']);
const PARAMETERS = ['period', 'from', 'to', 'granularity', ...LISTS];

/** The width of a bucket when none is asked for. */
export const DEFAULT_GRANULARITY = 'WEEK';

/** @returns {Filters} what is shown when nothing is asked for */
export function defaults() {
  return {
    period: DEFAULT_PERIOD,
    from: '',
    to: '',
    granularity: DEFAULT_GRANULARITY,
    application: [],
    environment: [],
    tier: [],
  };
}

/**
 * Reads the query part of an address.
 *
 * @param {string} search such as "?period=30d&application=shop"
 * @returns {Filters}
 */
export function parse(search) {
  const parameters = new URLSearchParams(search);
  const filters = defaults();
  filters.from = parameters.get('from') ?? '';
  filters.to = parameters.get('to') ?? '';
  filters.granularity = parameters.get('granularity')?.toUpperCase() || DEFAULT_GRANULARITY;
  for (const list of LISTS) {
    filters[list] = parameters.getAll(list).filter((value) => value.trim() !== '');
  }
  const period = parameters.get('period');
  if (filters.from || filters.to) {
    filters.period = CUSTOM_PERIOD;
  } else if (PRESETS.some((preset) => preset.name === period)) {
    filters.period = String(period);
  }
  return filters;
}

/**
 * Writes filters into the query part of an address; parameters of others stay.
 *
 * @param {Filters} filters
 * @param {string} [search] the query part so far
 * @returns {string} empty, or beginning with "?"
 */
export function format(filters, search = '') {
  const parameters = new URLSearchParams(search);
  PARAMETERS.forEach((name) => parameters.delete(name));
  if (filters.period === CUSTOM_PERIOD) {
    setDays(parameters, filters.from, filters.to);
  } else if (filters.period !== DEFAULT_PERIOD) {
    parameters.set('period', filters.period);
  }
  if (filters.granularity !== DEFAULT_GRANULARITY) {
    parameters.set('granularity', filters.granularity);
  }
  appendLists(parameters, filters);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/**
 * Returns the parameters of the report's REST address.
 *
 * @param {Filters} filters
 * @param {string} today the day it is in the report's time zone
 * @returns {URLSearchParams}
 */
export function query(filters, today) {
  const parameters = new URLSearchParams();
  const preset = PRESETS.find(({ name }) => name === filters.period);
  if (preset?.from) {
    setDays(parameters, preset.from(today), plusDays(today, 1));
  } else if (!preset) {
    setDays(parameters, filters.from, filters.to);
  }
  parameters.set('granularity', filters.granularity);
  appendLists(parameters, filters);
  return parameters;
}

/**
 * Says whether a selection narrows the report beyond what the server does by itself.
 *
 * @param {Filters} filters
 */
export function isNarrowed(filters) {
  return filters.application.length + filters.environment.length > 0 || filters.tier.some((tier) => tier !== 'ALL');
}

/**
 * @param {URLSearchParams} parameters
 * @param {string} from
 * @param {string} to
 */
function setDays(parameters, from, to) {
  if (from) {
    parameters.set('from', from);
  }
  if (to) {
    parameters.set('to', to);
  }
}

/**
 * @param {URLSearchParams} parameters
 * @param {Filters} filters
 */
function appendLists(parameters, filters) {
  for (const list of LISTS) {
    filters[list].forEach((value) => parameters.append(list, value));
  }
}
