/** The story of one deployment: what it brought, which way that came, whether it failed, and what undid it. */
import { el, linkTo, nameOf } from './dom.js';
import { wordOf } from './format.js';
import { buildOf, mentionOf, resultOf } from './records.js';
import { table } from './tables.js';

const SOURCES = {
  STATED: 'Stated by whoever recorded it',
  VERSION: 'Those of the recorded versions since the baseline',
  GIT_RANGE: 'The commits in Git since the baseline',
  CHANGELOG: 'The change sets of the builds since the baseline',
  NONE: 'None are known',
};

/** The view of one deployment. */
export const view = {
  render(deployment, page) {
    const { application, version, environment, failed } = deployment;
    const title = [nameOf(application), ' ', nameOf(version), ' to ', nameOf(environment)];
    return [
      el('p', page.link({ deployment: '' }, '← All deployments')),
      section('deployment', title, facts(deployment, page)),
      failed && section('failure', 'Why it failed', failure(deployment, page)),
      section('way', 'The way it came', way(deployment, page)),
      section('changes', 'The changes it brought', changes(deployment, page)),
    ];
  },
};

function section(name, title, content) {
  return el('section.section', { 'data-section': name }, el('h2', title), content);
}

function facts(deployment, page) {
  const { kind, baseline, previous, next, repairs, revision, source } = deployment;
  const first = baseline && 'None: this is the first deployment here and brings no changes.';
  const known = {
    Result: resultOf(deployment),
    Kind: kind && wordOf(kind),
    Finished: page.format.moment(deployment.finishedAt),
    Took: page.format.duration(deployment.durationSeconds),
    Build: buildOf(deployment, page),
    Revision: revision && el('code', revision),
    Baseline: previous ? mentionOf(previous, page) : first,
    Repaired: repairs.length > 0 && repairs.map((repaired) => el('p', mentionOf(repaired, page))),
    'Next one': next && mentionOf(next, page),
    Recorded: `${page.format.moment(deployment.recordedAt)}, ${source}`,
  };
  const shown = Object.entries(known).filter(([, fact]) => fact);
  return el(
    'dl.facts',
    shown.map(([name, fact]) => el('div', el('dt', name), el('dd', fact))),
  );
}

function failure({ failures, recoverySeconds }, page) {
  const causes = failures.map(({ message, deployment, incident }) =>
    el('li', linkTo(incident?.url, message), deployment && [' ', mentionOf(deployment, page)]),
  );
  const recovery = recoverySeconds === null ? 'It has not been recovered from' : 'It was recovered from after ';
  return [el('ul', causes), el('p', recovery, recoverySeconds !== null && page.format.duration(recoverySeconds), '.')];
}

function way({ changes: brought, waypoints, startedAt, finishedAt }, { format }) {
  const [oldest] = brought.flatMap(({ counted, committedAt }) => (counted ? [committedAt] : [])).sort();
  const points = [
    ['Oldest commit', oldest],
    ...waypoints.map(({ place, at }) => [place === 'BUILD' ? 'Version built' : wordOf(place), at]),
    ['Deployment began', startedAt],
    ['Deployment finished', finishedAt],
  ].filter(([, at]) => at);
  const rows = points.map(([name, at], index) => {
    const seconds = index > 0 ? (Date.parse(at) - Date.parse(points[index - 1][1])) / 1000 : null;
    return [name, format.moment(at), format.duration(seconds && Math.max(0, seconds))];
  });
  return table('Points on the way, in order', ['Point', 'Reached', 'Took'], rows, 'records');
}

function changes({ changes: brought, changesFrom, changesCut }, { format }) {
  const rows = brought.map(({ id, committedAt, leadTimeSeconds, merge, counted }) => [
    el('code', id),
    format.moment(committedAt),
    format.duration(leadTimeSeconds),
    counted ? 'Yes' : `No${merge ? ', a merge' : ''}`,
  ]);
  return [
    el('p', SOURCES[changesFrom], changesCut && '; some are known to be missing', '.'),
    rows.length > 0 && table('Commits', ['Commit', 'Committed', 'Lead time', 'Counts'], rows, 'records'),
  ];
}
