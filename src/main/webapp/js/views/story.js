/** The details of one deployment: its facts, its failure, the stages that it passed, and its changes. */
import { el, linkTo, nameOf, tag } from '../core/dom.js';
import { own, wordOf } from '../core/format.js';
import { buildOf, formatted, mentionOf, resultOf } from './records.js';
import { recordTable, table } from '../core/tables.js';
import { CHANGE_SOURCES } from '../core/vocabulary.js';

/** @type {Columns} */
const COMMITS = {
  Commit: ({ id, url }) => linkTo(url, el('code', id)),
  Committed: formatted('committedAt', 'moment'),
  'Lead time': formatted('leadTimeSeconds', 'duration'),
  Counts: ({ counted, merge }) => (counted ? 'Yes' : `No${merge ? ', a merge' : ''}`),
};

/** @type {View} */
export const view = {
  render(deployment, page) {
    const { application, version, environment, failed } = deployment;
    const title = [nameOf(application), ' ', nameOf(version), ' to ', nameOf(environment)];
    return [
      el('p.on-screen', page.link({ deployment: '' }, '← All deployments')),
      section('deployment', title, facts(deployment, page)),
      failed && section('failure', 'Why it failed', failure(deployment, page)),
      section('way', 'Stages', milestones(deployment, page.format)),
      section('changes', 'Changes', changes(deployment, page)),
    ];
  },
};

function section(name, title, content) {
  return tag('section.section', { 'data-section': name }, el('h2', title), content);
}

/** @param {Page} page */
function facts(deployment, page) {
  const { kind, baseline, previous, next, repairs, releaseParts, fixes, revision, revisionUrl, source } = deployment;
  const first = baseline && 'None: this is the first deployment here, so its changes do not count.';
  const known = {
    Result: resultOf(deployment),
    Kind: kind && wordOf(kind),
    Finished: page.format.moment(deployment.finishedAt),
    Took: page.format.duration(deployment.durationSeconds),
    Build: buildOf(deployment, page),
    Repairs: fixes && nameOf(fixes),
    Revision: revision && linkTo(revisionUrl, el('code', revision)),
    Release: releaseParts.length > 0 && releaseParts.map((part) => el('p', mentionOf(part, page))),
    Baseline: previous ? mentionOf(previous, page) : first,
    Repaired: repairs.length > 0 && repairs.map((repaired) => el('p', mentionOf(repaired, page))),
    Next: next && mentionOf(next, page),
    Recorded: `${page.format.moment(deployment.recordedAt)}, ${source}`,
  };
  const shown = Object.entries(known).filter(([, fact]) => fact);
  const rows = shown.map(([name, fact]) => el('div', el('dt', name), el('dd', fact)));
  return el('dl.facts', rows);
}

function failure({ failures, recoverySeconds }, page) {
  const causes = failures.map(({ message, deployment, incident }) =>
    el('li', linkTo(incident?.url, message), deployment && [' ', mentionOf(deployment, page)]),
  );
  const recovery =
    recoverySeconds === null
      ? 'It has not recovered yet.'
      : `It recovered after ${page.format.duration(recoverySeconds)}.`;
  return [el('ul', causes), el('p', recovery)];
}

function milestones({ changes: brought, waypoints, startedAt, finishedAt }, format) {
  const [oldest] = brought.flatMap(({ counted, committedAt }) => (counted ? [committedAt] : [])).sort();
  const points = [
    ['Oldest commit', oldest],
    ...waypoints.map(({ place, at }) => [place === 'BUILD' ? 'Version built' : wordOf(place), at]),
    ['Deployment started', startedAt],
    ['Deployment finished', finishedAt],
  ].filter(([, at]) => at);
  const rows = points.map(([name, at], index) => {
    const seconds = index > 0 ? (Date.parse(at) - Date.parse(points[index - 1][1])) / 1000 : null;
    return [name, format.moment(at), format.duration(seconds && Math.max(0, seconds))];
  });
  return table('Stages, in order', ['Point', 'Reached', 'Took'], rows, 'records');
}

function changes({ changes: brought, changesFrom, changesCut }, page) {
  return [
    el('p', own(CHANGE_SOURCES, changesFrom), changesCut && '; some are known to be missing', '.'),
    brought.length > 0 && recordTable('Commits', COMMITS, brought, page),
  ];
}
