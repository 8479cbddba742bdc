/** The form that narrows what is shown. */
import { el, shorten } from './dom.js';
import { wordOf } from './format.js';
import { CUSTOM_PERIOD, PRESETS, isDay, plusDays } from './periods.js';
import { REWORK } from './state.js';

/** Longer names are cut in the list of a select, which cannot wrap them. */
const LONGEST_OPTION = 60;

const TIERS = ['PRODUCTION', 'STAGING', 'TESTING', 'DEVELOPMENT', 'OTHER'];
const TIMED = ['overview', 'deployments', 'incidents'];

/** Each field by its name in the state: a title, its choices, and the views that have it unless all do. */
const FIELDS = {
  period: ['Period', () => [...PRESETS, choice('From … to …', CUSTOM_PERIOD)], TIMED],
  granularity: ['Grouped by', () => words('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'), ['overview']],
  application: ['Application', ({ applications }) => names('All applications', applications)],
  environment: ['Environment', ({ environments }) => names('All environments', environments)],
  tier: ['Tier', tierChoices],
  result: ['Result', () => words('', 'SUCCESS', 'FAILURE', 'ABORTED', 'EXPIRED'), ['deployments']],
  kind: [
    'Kind',
    () => [...words('', 'CHANGE', 'REDEPLOY', ...REWORK), choice('Rollback or hotfix', REWORK)],
    ['deployments'],
  ],
  failed: ['Change failed', () => [choice('Any', ''), choice('Yes', 'true'), choice('No', 'false')], ['deployments']],
  state: ['State', () => words('', 'open', 'resolved'), ['incidents']],
};

export class FilterForm {
  constructor(choose) {
    this.choose = (changes) => choose({ ...changes, offset: '' });
    this.selects = Object.keys(FIELDS).map((name) => new Select(name, (value) => this.#chosen(name, value)));
    [this.from, this.last] = [0, 1].map(() => el('input', { type: 'date', required: true, min: '1970-01-01' }));
    this.days = el(
      'div.days',
      el('label', 'First day', this.from),
      el('label', 'Last day', this.last),
      el('button.button', 'Show'),
    );
    const selects = this.selects.map(({ label }) => label);
    const submit = (event) => this.#chooseDays(event);
    this.element = el('form.filters', { 'aria-label': 'Filters', submit }, el('div.selects', selects), this.days);
  }

  update(state, choices, { from, to } = state) {
    this.selects.forEach((select) => select.update(state, choices));
    this.days.hidden = state.period !== CUSTOM_PERIOD || !TIMED.includes(state.view);
    this.from.value = isDay(from) ? from : '';
    this.last.value = isDay(to) ? plusDays(to, -1) : '';
  }

  #chosen(name, value) {
    if (value === CUSTOM_PERIOD) {
      this.days.hidden = false;
      this.from.focus();
    } else if (name === 'period') {
      this.choose({ period: value, from: '', to: '' });
    } else {
      this.choose({ ...(name === 'environment' && { tier: [] }), [name]: value });
    }
  }

  #chooseDays(event) {
    event.preventDefault();
    this.choose({ period: CUSTOM_PERIOD, from: this.from.value, to: plusDays(this.last.value, 1) });
  }
}

/** One field; what the address asks for can always be chosen, whether it is offered or not. */
class Select {
  constructor(name, chosen) {
    this.name = name;
    this.select = el('select', { change: () => chosen(this.choices[this.select.selectedIndex].value) });
    this.label = el('label', FIELDS[name][0], this.select);
  }

  update(state, known) {
    const { name, select } = this;
    const [, offered, views = [state.view]] = FIELDS[name];
    const isShown = ({ value }) => String(value) === String(state[name]);
    this.label.hidden = !views.includes(state.view);
    this.choices = offered(known, state);
    if (!this.choices.some(isShown)) {
      this.choices.push(choice([state[name]].flat().join(', '), state[name]));
    }
    const options = this.choices.map(({ label }) => el('option', { title: label }, shorten(label, LONGEST_OPTION)));
    select.replaceChildren(...options);
    select.selectedIndex = this.choices.findIndex(isShown);
    select.title = this.choices[select.selectedIndex].label;
  }
}

function choice(label, value) {
  return { label, value };
}

function words(...constants) {
  return constants.map((constant) => choice(wordOf(constant) || 'Any', constant));
}

function names(all, known) {
  return [choice(all, []), ...known.map((name) => choice(name, [name]))];
}

function tierChoices(_, { view, environment, tier }) {
  const named = TIERS.map((name) => choice(wordOf(name), [name]));
  if (environment.length > 0 || view === 'environments') {
    return [choice('All tiers', tier.includes('ALL') ? tier : []), ...named];
  }
  const [production, ...rest] = named;
  const usual = tier.includes('PRODUCTION') ? production : choice('Production', []);
  return [usual, ...rest, choice('All tiers', ['ALL'])];
}
