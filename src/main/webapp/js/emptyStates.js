/** What the page says when there is nothing to show, and what can be done about it. */
import { button, element } from './dom.js';
import { CUSTOM_PERIOD } from './periods.js';
import { defaults, isNarrowed } from './state.js';

/** @typedef {import('./api.js').Report} Report */
/** @typedef {import('./format.js').Format} Format */
/** @typedef {import('./state.js').Filters} Filters */

/**
 * @typedef {object} EmptyState
 * @property {'nothing recorded' | 'nothing found'} kind
 * @property {string} title
 * @property {string} text
 * @property {{label: string, filters: Filters}[]} ways other filters worth trying
 */

const JENKINSFILE = [
  "sh './deploy.sh production'",
  "doraDeployment application: 'shop', version: env.BUILD_NUMBER, environment: 'production'",
].join('\n');
const LONG_PERIOD = '12months';

/**
 * Decides whether there is too little to draw a dashboard.
 *
 * @param {Report} report
 * @param {Filters} filters
 * @param {Format} format
 * @returns {EmptyState | null} null if there is something to show
 */
export function emptyStateOf(report, filters, format) {
  if (hasFigures(report)) {
    return null;
  }
  const { applications, environments } = report.choices;
  if (applications.length === 0 && environments.length === 0) {
    return {
      kind: 'nothing recorded',
      title: 'No deployment has been recorded yet',
      text:
        'The figures come from deployments that a Pipeline records. Add the second of these lines to the Jenkinsfile, ' +
        'after the one that deploys. From the second deployment on, lead times come with it.',
      ways: [],
    };
  }
  return {
    kind: 'nothing found',
    title: 'No deployments match these filters',
    text: `Nothing was deployed to ${targetOf(report)} in the period ${format.period(report.period.from, report.period.to)}. There are deployments outside this selection.`,
    ways: waysOut(report, filters),
  };
}

/** @param {Report} report */
function hasFigures({ attempts, deploymentFrequency, timeToRestoreService }) {
  return (
    attempts.total + deploymentFrequency.deployments + timeToRestoreService.incidents + timeToRestoreService.open > 0
  );
}

/** @param {Report} report */
function targetOf({ scope }) {
  if (scope.environments.length > 0) {
    return scope.environments.length === 1 ? 'this environment' : 'these environments';
  }
  return scope.tiers.length > 0
    ? `${scope.tiers.map((tier) => tier.toLowerCase()).join(' or ')} environments`
    : 'any environment';
}

/**
 * @param {Report} report
 * @param {Filters} filters
 */
function waysOut(report, filters) {
  const ways = [];
  if (filters.period !== LONG_PERIOD) {
    ways.push({
      label: 'Look at the last 12 months',
      filters: { ...filters, period: LONG_PERIOD, from: '', to: '' },
    });
  }
  if (report.scope.tiers.length > 0) {
    ways.push({ label: 'Include every tier', filters: { ...filters, tier: ['ALL'] } });
  }
  if (isNarrowed(filters) || filters.period === CUSTOM_PERIOD) {
    ways.push({ label: 'Clear all filters', filters: { ...defaults(), granularity: filters.granularity } });
  }
  return ways;
}

/**
 * Draws an empty state.
 *
 * @param {EmptyState} state
 * @param {(filters: Filters) => void} choose called with other filters
 */
export function renderEmptyState(state, choose) {
  const node = element(
    'section',
    { class: 'dora-notice', 'data-notice': state.kind },
    element('h2', {}, state.title),
    element('p', {}, state.text),
  );
  if (state.kind === 'nothing recorded') {
    node.append(element('pre', { tabindex: 0 }, element('code', {}, JENKINSFILE)));
  }
  if (state.ways.length > 0) {
    const buttons = state.ways.map((way) => button(way.label, () => choose(way.filters)));
    node.append(element('p', { class: 'dora-actions' }, ...buttons));
  }
  return node;
}
