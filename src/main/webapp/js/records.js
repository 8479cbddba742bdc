/** How single deployments and incidents are shown wherever they occur. */
import { el, linkTo, nameOf } from './dom.js';
import { wordOf } from './format.js';
import { emptyNotice } from './notices.js';
import { recordTable } from './tables.js';

export function resultOf({ result }) {
  return el('span.result', { 'data-result': result }, wordOf(result));
}

/** Links to the story of a deployment by its version. */
export function versionOf({ key, version }, page) {
  return page.link({ view: 'deployments', deployment: key }, nameOf(version));
}

/** Names the build that did a deployment, by a link where builds can be looked at. */
export function buildOf({ build }, { rootUrl }) {
  const address = rootUrl !== undefined && build?.url ? `${rootUrl}${build.url}` : '';
  return build ? linkTo(address, nameOf(build.job), ` #${build.number}`) : '–';
}

export function mentionOf(deployment, page) {
  const { application, environment, finishedAt } = deployment;
  const when = `, ${page.format.moment(finishedAt)}`;
  return [nameOf(application), ' ', versionOf(deployment, page), ' to ', nameOf(environment), when];
}

export function incidentOf({ id, title, url }) {
  return linkTo(url, el('span.title', nameOf(title || id)));
}

/** Draws a page of a list, or what an empty one means. */
export function listOf(caption, columns, records, answer, page) {
  return records.length > 0
    ? [recordTable(caption, columns, records, page), pagerOf(answer, records.length, page)]
    : emptyNotice(page);
}

/** Says which rows these are of how many, with ways to the others. */
function pagerOf({ total, offset, limit }, shown, page) {
  const last = offset + shown;
  const [first, end, all] = [offset + 1, last, total].map((number) => page.format.number(number));
  return el(
    'nav.pager',
    { 'aria-label': 'Pages' },
    el('span', `${first}–${end} of ${all}`),
    offset > 0 && page.link({ offset: Math.max(0, offset - limit) || '' }, 'Newer'),
    last < total && page.link({ offset: last }, 'Older'),
  );
}
