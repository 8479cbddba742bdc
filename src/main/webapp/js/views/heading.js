/** The first lines of the page: what it is about, when and where. */
import { el, nameOf, separated } from '../core/dom.js';
import { wordOf } from '../core/format.js';

const NAMES_SHOWN = 3;

export function heading(scopeName) {
  return el('h1', 'DORA metrics', scopeName && [' ', el('span.scope', nameOf(scopeName))]);
}

export function summaryOf({ scope: { applications, environments, tiers, teams, controllers }, period }, format) {
  const days = `${format.period(period.from, period.to)} (${format.count(period.days, 'day')})`;
  const parts = [
    namesOf(applications, 'All applications'),
    ...[teams, controllers].filter((names) => names.length > 0).map((names) => namesOf(names)),
    namesOf(environments, tiers.length > 0 ? `${wordOf(tiers.join(', '))} environments` : 'All environments'),
    el('span.together', days),
    el('span.together', period.timeZone),
  ];
  return separated(parts, ' · ');
}

function namesOf(names, all = '') {
  const shown = separated(names.slice(0, NAMES_SHOWN).map(nameOf), ', ');
  const more = names.length - NAMES_SHOWN;
  return names.length > 0 ? [shown, more > 0 && ` and ${more} more`] : all;
}
