/** How single deployments and incidents are shown wherever they occur. */
import { el, linkTo, nameOf } from './dom.js';
import { wordOf } from './format.js';

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

/** Says which rows these are of how many, with ways to the others. */
export function pagerOf({ total, offset, limit }, page) {
  const last = Math.min(offset + limit, total);
  const [first, end, all] = [Math.min(offset + 1, total), last, total].map((number) => page.format.number(number));
  return el(
    'nav.pager',
    { 'aria-label': 'Pages' },
    el('span', `${first}–${end} of ${all}`),
    offset > 0 && page.link({ offset: Math.max(0, offset - limit) || '' }, 'Newer'),
    last < total && page.link({ offset: last }, 'Older'),
  );
}
