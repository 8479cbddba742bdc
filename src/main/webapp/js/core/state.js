/**
 * What the page shows, as its address says: parameters of the REST API, the view, and the key of the deployment whose
 * story is told. Single values are texts, others lists, and empty stands for all.
 */
import { PERIODS } from './vocabulary.js';

/** The page's own: the days in the address. */
export const CUSTOM_PERIOD = 'custom';

/** In the order of the tabs. */
export const VIEWS = ['overview', 'environments', 'deployments', 'incidents'];

/** @type {State} */
export const DEFAULTS = {
  view: 'overview',
  deployment: '',
  period: '90d',
  from: '',
  to: '',
  granularity: 'WEEK',
  application: [],
  environment: [],
  tier: [],
  team: [],
  controller: [],
  result: '',
  kind: [],
  failed: '',
  state: '',
  quality: '',
  offset: '',
};

const NAMES = Object.keys(DEFAULTS);
const COMMON = ['period', 'from', 'to', 'application', 'environment', 'tier', 'team', 'controller'];

/**
 * Reads the query of an address, such as "?period=30d&application=shop".
 *
 * @returns {State}
 */
export function parse(search) {
  const parameters = new URLSearchParams(search);
  const state = { ...DEFAULTS };
  for (const name of NAMES) {
    const values = parameters.getAll(name).filter((value) => value.trim() !== '');
    if (values.length > 0) {
      state[name] = Array.isArray(DEFAULTS[name]) ? values : values[0];
    }
  }
  state.granularity = state.granularity.toUpperCase();
  state.view = VIEWS.includes(state.view) ? state.view : DEFAULTS.view;
  if (state.from || state.to) {
    state.period = CUSTOM_PERIOD;
  } else if (!Object.hasOwn(PERIODS, state.period)) {
    state.period = DEFAULTS.period;
  }
  return state;
}

/** Writes a state into a query; parameters of others stay. */
export function format(state, search = '') {
  const parameters = new URLSearchParams(search);
  NAMES.forEach((name) => parameters.delete(name));
  const unusual = NAMES.filter((name) => state[name] !== DEFAULTS[name]);
  const text = append(parameters, state, unusual).toString();
  return text && `?${text}`;
}

/** Returns the parameters for the REST API: the common ones and those named. */
export function query(state, ...names) {
  return append(new URLSearchParams(), state, [...COMMON, ...names]);
}

function append(parameters, state, names) {
  const days = state.period === CUSTOM_PERIOD ? ['period'] : ['from', 'to'];
  for (const name of names.filter((each) => !days.includes(each))) {
    for (const value of [state[name]].flat().filter(Boolean)) {
      parameters.append(name, value);
    }
  }
  return parameters;
}
