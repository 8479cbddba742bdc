/** What was deployed, newest first, in pages. */
import { el, nameOf } from './dom.js';
import { wordOf } from './format.js';
import { deploymentFields, recordForm } from './recordForms.js';
import { buildOf, listOf, resultOf, versionOf } from './records.js';
import { query } from './state.js';

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

export const view = {
  parameters: ['result', 'kind', 'failed', 'quality', 'offset'],

  render(answer, page) {
    const file = `${page.api.base}deployments.csv?${query({ ...page.state, offset: '' }, ...this.parameters)}`;
    return [
      recordForm('Record a deployment', 'deployments', deploymentFields(page), page),
      listOf('Deployments, newest first', COLUMNS, answer.deployments, answer, page),
      el('p.on-screen', el('a', { href: file, download: 'deployments.csv' }, 'Download all as CSV')),
    ];
  },
};
