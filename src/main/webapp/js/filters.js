/** The form that narrows the report. */
import { element } from './dom.js';
import { CUSTOM_PERIOD, PRESETS, isDay, plusDays } from './periods.js';
import { DEFAULT_GRANULARITY } from './state.js';

/** @typedef {import('./state.js').Filters} Filters */
/** @typedef {{label: string, value: string[]}} Choice */

const GRANULARITIES = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];
const TIERS = ['PRODUCTION', 'STAGING', 'TESTING', 'DEVELOPMENT', 'OTHER'];

/** Longer names are cut in the list of a select, which cannot wrap them. */
const LONGEST_OPTION = 60;

/** The form; it says what was chosen and is told what to show. */
export class FilterForm {
  /** @param {(filters: Filters) => void} choose called with the filters that somebody chose */
  constructor(choose) {
    this.choose = choose;
    this.period = this.#select('Period', (value) => this.#choosePeriod(value[0]));
    this.granularity = this.#select('Grouped by', ([granularity]) => this.#change({ granularity }));
    this.application = this.#select('Application', (application) => this.#change({ application }));
    this.environment = this.#select('Environment', (environment) => this.#change({ environment, tier: [] }));
    this.tier = this.#select('Tier', (tier) => this.#change({ tier }));
    this.from = /** @type {HTMLInputElement} */ (element('input', { type: 'date', required: true, min: '1970-01-01' }));
    this.last = /** @type {HTMLInputElement} */ (element('input', { type: 'date', required: true, min: '1970-01-01' }));
    this.days = element(
      'div',
      { class: 'dora-days', hidden: true },
      element('label', {}, 'First day', this.from),
      element('label', {}, 'Last day', this.last),
      element('button', { type: 'submit', class: 'dora-button' }, 'Show'),
    );
    const selects = [this.period, this.granularity, this.application, this.environment, this.tier];
    this.element = element(
      'form',
      { class: 'dora-filters', 'aria-label': 'Filters' },
      element('div', { class: 'dora-selects' }, ...selects.map((select) => select.label)),
      this.days,
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#chooseDays();
    });
    this.days.addEventListener('input', () => this.last.setCustomValidity(''));
  }

  /**
   * Shows filters and what else can be chosen; the focus stays where it is.
   *
   * @param {Filters} filters
   * @param {{applications: string[], environments: string[]}} choices
   * @param {{from: string, to: string} | undefined} period the days shown now, if known
   */
  update(filters, choices, period) {
    this.filters = filters;
    this.shown = period;
    const isCustom = filters.period === CUSTOM_PERIOD;
    this.period.show(
      [
        ...PRESETS.map(({ name, label }) => ({ label, value: [name] })),
        { label: 'From … to …', value: [CUSTOM_PERIOD] },
      ],
      [filters.period],
    );
    this.granularity.show(
      GRANULARITIES.map((name) => ({ label: wordOf(name), value: [name] })),
      [filters.granularity || DEFAULT_GRANULARITY],
    );
    this.application.show(withAll('All applications', choices.applications), filters.application);
    this.environment.show(withAll('All environments', choices.environments), filters.environment);
    this.tier.show(tierChoices(filters), filters.tier);
    this.days.hidden = !isCustom;
    if (isCustom) {
      this.#fillDays(period ?? filters);
    }
  }

  /** @param {Partial<Filters>} change */
  #change(change) {
    if (this.filters) {
      this.choose({ ...this.filters, ...change });
    }
  }

  /** @param {string} period */
  #choosePeriod(period) {
    this.days.hidden = period !== CUSTOM_PERIOD;
    if (period !== CUSTOM_PERIOD) {
      this.#change({ period, from: '', to: '' });
      return;
    }
    if (this.shown) {
      this.#fillDays(this.shown);
    }
    this.from.focus();
  }

  /** @param {{from: string, to: string}} period */
  #fillDays({ from, to }) {
    this.from.value = from;
    this.last.value = isDay(to) ? plusDays(to, -1) : '';
  }

  #chooseDays() {
    if (this.last.value < this.from.value) {
      this.last.setCustomValidity('The last day is before the first.');
      this.last.reportValidity();
      return;
    }
    this.#change({ period: CUSTOM_PERIOD, from: this.from.value, to: plusDays(this.last.value, 1) });
  }

  /**
   * @param {string} title
   * @param {(value: string[]) => void} chosen
   */
  #select(title, chosen) {
    const select = /** @type {HTMLSelectElement} */ (element('select'));
    /** @type {Choice[]} */
    let choices = [];
    select.addEventListener('change', () => chosen(choices[select.selectedIndex].value));
    return {
      label: element('label', {}, title, select),
      /**
       * @param {Choice[]} offered
       * @param {string[]} value
       */
      show: (offered, value) => {
        const isOffered = (/** @type {Choice} */ choice) => same(choice.value, value);
        choices = offered.some(isOffered) ? offered : [...offered, { label: several(value), value }];
        select.replaceChildren(...choices.map(({ label }) => element('option', { title: label }, shorten(label))));
        select.selectedIndex = choices.findIndex(isOffered);
        select.title = choices[select.selectedIndex].label;
      },
    };
  }
}

/**
 * @param {string} all
 * @param {string[]} names
 * @returns {Choice[]}
 */
function withAll(all, names) {
  return [{ label: all, value: [] }, ...names.map((name) => ({ label: name, value: [name] }))];
}

/**
 * @param {Filters} filters
 * @returns {Choice[]}
 */
function tierChoices(filters) {
  const named = TIERS.map((name) => ({ label: wordOf(name), value: [name] }));
  const all = { label: 'All tiers', value: ['ALL'] };
  if (filters.environment.length > 0) {
    return [{ label: 'Any tier', value: [] }, ...named];
  }
  return filters.tier.includes('PRODUCTION')
    ? [...named, all]
    : [{ label: 'Production', value: [] }, ...named.slice(1), all];
}

/** @param {string[]} values */
function several(values) {
  return values.length === 1 ? values[0] : `${values.length} chosen: ${values.join(', ')}`;
}

/** @param {string} name */
function wordOf(name) {
  return name.charAt(0) + name.slice(1).toLowerCase();
}

/** @param {string} label */
function shorten(label) {
  const characters = [...label.slice(0, 2 * LONGEST_OPTION)];
  return characters.length > LONGEST_OPTION ? `${characters.slice(0, LONGEST_OPTION).join('')}…` : label;
}

/**
 * @param {string[]} left
 * @param {string[]} right
 */
function same(left, right) {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
