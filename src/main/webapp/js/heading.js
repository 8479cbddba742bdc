/** The first lines of the page: what it is about, when and where. */
import { element, nameOf } from './dom.js';

const NAMES_SHOWN = 3;

/** Names the page and keeps its second line up to date. */
export class Heading {
  /** @param {string} scopeName what the page belongs to, empty for everything */
  constructor(scopeName) {
    const title = element('h1', {}, 'DORA metrics');
    if (scopeName) {
      title.append(' ', element('span', { class: 'dora-scope' }, nameOf(scopeName)));
    }
    this.summary = element('p', { class: 'dora-summary' });
    this.element = element('header', { class: 'dora-header' }, title, this.summary);
  }

  /**
   * @param {import('./api.js').Report} report
   * @param {import('./format.js').Format} format
   */
  update({ scope, period }, format) {
    const days = `${format.period(period.from, period.to)} (${format.count(period.days, 'day')})`;
    const parts = [
      namesOf(scope.applications, 'All applications'),
      scope.environments.length > 0 ? namesOf(scope.environments, '') : [tiersOf(scope.tiers)],
      [element('span', { class: 'dora-together' }, days)],
      [element('span', { class: 'dora-together' }, period.timeZone)],
    ];
    const separated = parts.flatMap((part, index) => (index === 0 ? part : [' · ', ...part]));
    this.summary.replaceChildren(...separated);
  }
}

/**
 * @param {string[]} names
 * @param {string} none
 * @returns {(Node | string)[]}
 */
function namesOf(names, none) {
  if (names.length === 0) {
    return [none];
  }
  const shown = names
    .slice(0, NAMES_SHOWN)
    .flatMap((name, index) => (index === 0 ? [nameOf(name)] : [', ', nameOf(name)]));
  return names.length > NAMES_SHOWN ? [...shown, ` and ${names.length - NAMES_SHOWN} more`] : shown;
}

/** @param {string[]} tiers */
function tiersOf(tiers) {
  if (tiers.length === 0) {
    return 'All environments';
  }
  const names = tiers.map((tier) => tier.toLowerCase()).join(', ');
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} environments`;
}
