/** The forms to record a deployment or an incident by hand. */
import { el, show, tag } from '../core/dom.js';
import { RESULTS } from '../core/vocabulary.js';

const REQUIRED = { required: true };
const TIME = { type: 'datetime-local' };

/**
 * The fields of a deployment by name: title, attributes, known values. What the page knows is filled in.
 *
 * @param {Page} page
 */
export function deploymentFields({ job, scopeName, state, choices }) {
  const build = scopeName ? REQUIRED : {};
  const { environments } = choices;
  return {
    application: applicationOf(state, choices),
    version: ['Version', REQUIRED],
    environment: ['Environment', { ...REQUIRED, value: one(state.environment, environments) }, environments],
    finishedAt: ['Finished', { ...TIME, ...REQUIRED }],
    startedAt: ['Started', TIME],
    fixes: ['Repairs (version or id)', {}],
    result: ['Result', { ...REQUIRED, value: 'SUCCESS', pattern: RESULTS.join('|') }, RESULTS],
    job: ['Full name of the job', { ...build, ...(job && { type: 'hidden', value: job }) }],
    number: ['Build number', { ...build, type: 'number', min: 1 }],
  };
}

/**
 * The fields of an incident; none while no application is known that it could affect.
 *
 * @param {Page} page
 */
export function incidentFields({ scopeName, state, choices }) {
  return (
    !(scopeName && choices.applications.length === 0) && {
      title: ['Title', REQUIRED],
      application: applicationOf(state, choices),
      environment: ['Environment', { value: one(state.environment) }, choices.environments],
      openedAt: ['Opened', { ...TIME, ...REQUIRED }],
      acknowledgedAt: ['Acknowledged', TIME],
      resolvedAt: ['Resolved', TIME],
      fixedBy: ['Repaired by (version or id)', {}],
      url: ['Link', { type: 'url' }],
    }
  );
}

function applicationOf({ application }, { applications }) {
  return ['Application', { ...REQUIRED, value: one(application, applications) }, applications];
}

/** Returns the one name that was chosen or can be. */
function one(...lists) {
  return lists.find(({ length }) => length === 1)?.[0];
}

/**
 * Draws a form that sends to a resource, for those who may record.
 *
 * @param {Page} page
 */
export function recordForm(title, resource, fields, page) {
  if (!page.mayRecord || !fields) {
    return null;
  }
  const problem = tag('p.problem', { role: 'alert' });
  let isSending = false;
  const submit = async (event) => {
    event.preventDefault();
    if (isSending) {
      return;
    }
    isSending = true;
    try {
      const { key } = await page.api.post([resource], recordOf(new FormData(event.target)));
      page.go(resource === 'deployments' && { deployment: key });
    } catch ({ message, field }) {
      isSending = false;
      show(problem, message);
      const input = event.target.elements.namedItem(String(field).split('.').pop());
      input?.setAttribute('aria-invalid', true);
      input?.focus();
    }
  };
  const inputs = Object.entries(fields).map(([name, field]) => fieldOf(name, ...field));
  return el(
    'details.record',
    el('summary', title),
    tag(
      'form',
      { submit, input: ({ target }) => target.removeAttribute('aria-invalid') },
      el('div.selects', inputs),
      el('p.quiet', 'Times are in your local time zone.'),
      problem,
      el('button.button', 'Record'),
    ),
  );
}

/** Draws a field that offers known values beside others. */
function fieldOf(name, title, attributes, known) {
  const list = known && `dora-known-${name}`;
  const options = known?.map((value) => tag('option', { value }));
  return tag(
    'label',
    { hidden: attributes.type === 'hidden' },
    attributes.required ? title : `${title} (optional)`,
    tag('input', { name, list, autocomplete: 'off', ...attributes }),
    known && tag('datalist', { id: list }, options),
  );
}

/** Returns the fields of a form that are not empty; times are local. */
export function recordOf(entries) {
  const { job, number, ...record } = Object.fromEntries([...entries].filter(([, value]) => value.trim() !== ''));
  for (const name of Object.keys(record).filter((each) => each.endsWith('At'))) {
    record[name] = new Date(record[name]).toISOString();
  }
  return job ? { ...record, build: { job, number: Number(number) } } : record;
}
