/** What was deployed, newest first, in pages. */
import { el, tag } from '../core/dom.js';
import { wordOf } from '../core/format.js';
import { deploymentFields, recordForm } from './recordForms.js';
import { buildOf, formatted, listOf, named, resultOf, versionOf } from './records.js';
import { query } from '../core/state.js';
import { missedTargets } from './targets.js';

/** @type {Columns} */
const COLUMNS = {
  Version: versionOf,
  Application: named('application'),
  Environment: named('environment'),
  Finished: formatted('finishedAt', 'moment'),
  Took: formatted('durationSeconds', 'duration'),
  Result: (deployment) => [resultOf(deployment), deployment.failed && el('span.failed', 'change failed')],
  Kind: ({ kind, baseline, id, release, releaseKey }, page) =>
    kind
      ? [
          `${wordOf(kind)}${baseline ? ', the first' : ''}`,
          release && release !== id && [', part of ', page.link({ deployment: releaseKey }, 'a release')],
        ]
      : '–',
  Changes: formatted('changes', 'number'),
  'Lead time': formatted('leadTimeMedianSeconds', 'duration'),
  Build: buildOf,
};

/** @type {View} */
export const view = {
  parameters: ['result', 'kind', 'failed', 'quality', 'offset'],

  render(answer, page) {
    const file = `${page.api.base}deployments.csv?${query({ ...page.state, offset: '' }, ...this.parameters)}`;
    const missed = missedTargets(page);
    return [
      missed && el('p', missed),
      recordForm('Record a deployment', 'deployments', deploymentFields(page), page),
      listOf('Deployments, newest first', COLUMNS, answer.deployments, answer, page),
      el('p.on-screen', tag('a', { href: file, download: 'deployments.csv' }, 'Download all as CSV')),
    ];
  },
};
