/** What was deployed, newest first, in pages. */
import { el, nameOf } from './dom.js';
import { wordOf } from './format.js';
import { deploymentForm } from './recordForms.js';
import { buildOf, pagerOf, resultOf, versionOf } from './records.js';
import { query } from './state.js';
import { table } from './tables.js';

const COLUMNS = {
  Version: versionOf,
  Application: ({ application }) => nameOf(application),
  Environment: ({ environment }) => nameOf(environment),
  Finished: ({ finishedAt }, { format }) => format.moment(finishedAt),
  Took: ({ durationSeconds }, { format }) => format.duration(durationSeconds),
  Result: (deployment) => [resultOf(deployment), deployment.failed && el('span.failed', 'change failed')],
  Kind: ({ kind, baseline }) => (kind ? `${wordOf(kind)}${baseline ? ', the first' : ''}` : '–'),
  Changes: ({ changes }, { format }) => format.number(changes),
  'Lead time': ({ leadTimeMedianSeconds }, { format }) => format.duration(leadTimeMedianSeconds),
  Build: buildOf,
};

/** The view of single deployments, each a way to its story. */
export const view = {
  parameters: ['result', 'kind', 'failed', 'quality', 'offset'],

  render(answer, page) {
    const rows = answer.deployments.map((row) => Object.values(COLUMNS).map((cell) => cell(row, page)));
    const file = `${page.api.base}deployments.csv?${query({ ...page.state, offset: '' }, ...this.parameters)}`;
    return [
      page.mayRecord && deploymentForm(page),
      table('Deployments, newest first', Object.keys(COLUMNS), rows, 'records'),
      pagerOf(answer, page),
      el('p.export', el('a', { href: file, download: 'deployments.csv' }, 'Download all of them as CSV')),
    ];
  },
};
