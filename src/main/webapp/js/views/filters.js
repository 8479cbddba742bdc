/** The form that narrows what is shown. */
import { el, shorten, show, tag, textOf } from '../core/dom.js';
import { wordOf } from '../core/format.js';
import { isDay, plusDays } from '../core/days.js';
import { CUSTOM_PERIOD } from '../core/state.js';
import {
  ALL_TIERS,
  GRANULARITIES,
  INCIDENT_STATES,
  KINDS,
  PERIODS,
  RESULTS,
  REWORK,
  TIERS,
} from '../core/vocabulary.js';

/** Longer names are cut, because a select cannot wrap them. */
const LONGEST_OPTION = 60;

const TIMED = ['overview', 'deployments', 'incidents'];

/** Fields by name in the state: title, choices as labels with values, and the views that have them unless all do. */
const FIELDS = {
  period: ['Period', periodChoices, TIMED],
  granularity: ['Grouped by', () => labelled(GRANULARITIES), ['overview']],
  controller: ['Controller', ({ controllers }) => names('All controllers', controllers)],
  team: ['Team', ({ teams }) => names('All teams', teams)],
  application: ['Application', ({ applications }) => names('All applications', applications)],
  environment: ['Environment', ({ environments }) => names('All environments', environments)],
  tier: ['Tier', tierChoices],
  result: ['Result', () => anyOr(RESULTS), ['deployments']],
  kind: ['Kind', () => [...anyOr(KINDS), ['Rollback or hotfix', REWORK]], ['deployments']],
  failed: ['Change failed', () => Object.entries({ Any: '', Yes: 'true', No: 'false' }), ['deployments']],
  state: ['State', () => anyOr(INCIDENT_STATES), ['incidents']],
};

/** Fields that are hidden as long as there is nothing to choose. */
const OPTIONAL = ['controller', 'team'];

/** Fields whose choices depend on another one, by the name of that. */
const DEPENDENT = { environment: { tier: [] }, team: { application: [] } };

export class FilterForm {
  constructor(choose) {
    this.choose = (changes) => choose({ ...changes, offset: '' });
    this.selects = Object.keys(FIELDS).map((name) => new Select(name, (value) => this.#chosen(name, value)));
    this.from = dayInput();
    this.last = dayInput();
    this.days = el(
      'div.days',
      el('label', 'First day', this.from),
      el('label', 'Last day', this.last),
      el('button.button', 'Show'),
    );
    const selects = this.selects.map(({ label }) => label);
    const submit = (event) => this.#chooseDays(event);
    this.element = tag('form.filters', { 'aria-label': 'Filters', submit }, el('div.selects', selects), this.days);
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
      this.choose({ ...DEPENDENT[name], [name]: value });
    }
  }

  #chooseDays(event) {
    event.preventDefault();
    this.choose({ period: CUSTOM_PERIOD, from: this.from.value, to: plusDays(this.last.value, 1) });
  }
}

function dayInput() {
  return tag('input', { type: 'date', required: true, min: '1970-01-01' });
}

/** One field; what the address asks for can always be chosen. */
class Select {
  constructor(name, chosen) {
    this.name = name;
    this.select = tag('select', { change: () => chosen(this.choices[this.select.selectedIndex][1]) });
    this.label = el('label', FIELDS[name][0], this.select);
  }

  update(state, known) {
    const { name, select } = this;
    const [, offered, views = [state.view]] = FIELDS[name];
    const isShown = ([, value]) => String(value) === String(state[name]);
    this.choices = offered(known, state);
    if (!this.choices.some(isShown)) {
      this.choices.push([[state[name]].flat().join(', '), state[name]]);
    }
    this.label.hidden = !views.includes(state.view) || (OPTIONAL.includes(name) && this.choices.length < 2);
    const options = this.choices.map(([label]) => tag('option', { title: label }, shorten(label, LONGEST_OPTION)));
    show(select, options);
    select.selectedIndex = this.choices.findIndex(isShown);
    select.title = this.choices[select.selectedIndex][0];
  }
}

function labelled(constants) {
  return constants.map((constant) => [wordOf(constant), constant]);
}

function anyOr(constants) {
  return [['Any', ''], ...labelled(constants)];
}

function periodChoices() {
  const known = Object.entries(PERIODS).map(([period, label]) => [label, period]);
  return [...known, ['From … to …', CUSTOM_PERIOD]];
}

function names(all, known) {
  return [[all, []], ...known.map((name) => [textOf(name), [name]])];
}

function tierChoices(_, { view, environment, tier }) {
  const named = TIERS.map((name) => [wordOf(name), [name]]);
  if (environment.length > 0 || view === 'environments') {
    return [['All tiers', tier.includes(ALL_TIERS) ? tier : []], ...named];
  }
  const [production, ...rest] = named;
  const usual = tier.includes('PRODUCTION') ? production : ['Production', []];
  return [usual, ...rest, ['All tiers', [ALL_TIERS]]];
}
