/** The forms to record a deployment or an incident by hand. */
import { el } from './dom.js';

const REQUIRED = { required: true };
const TIME = { type: 'datetime-local' };
const RESULTS = ['SUCCESS', 'FAILURE', 'ABORTED', 'EXPIRED'];

/** The fields of a deployment by name: title, attributes, known values; what the page knows already is filled in. */
export function deploymentFields({ job, scopeName, state, choices: { applications, environments } }) {
  const build = scopeName ? REQUIRED : {};
  return {
    application: ['Application', { ...REQUIRED, value: one(state.application, applications) }, applications],
    version: ['Version', REQUIRED],
    environment: ['Environment', { ...REQUIRED, value: one(state.environment, environments) }, environments],
    finishedAt: ['Finished', { ...TIME, ...REQUIRED }],
    startedAt: ['Began', TIME],
    result: ['Result', { ...REQUIRED, value: 'SUCCESS', pattern: RESULTS.join('|') }, RESULTS],
    job: ['Job, full name', { ...build, ...(job && { type: 'hidden', value: job }) }],
    number: ['Build number', { ...build, type: 'number', min: 1 }],
  };
}

/** The fields of an incident; none where it could be about nothing, because nothing was deployed there yet. */
export function incidentFields({ scopeName, state, choices: { applications, environments } }) {
  return (
    !(scopeName && applications.length === 0) && {
      title: ['What happened', REQUIRED],
      application: ['Application', { ...REQUIRED, value: one(state.application, applications) }, applications],
      environment: ['Environment', { value: one(state.environment) }, environments],
      openedAt: ['Opened', { ...TIME, ...REQUIRED }],
      resolvedAt: ['Resolved', TIME],
      url: ['Address of more', { type: 'url' }],
    }
  );
}

/** Returns the name, where there is but one that was chosen or can be. */
function one(...lists) {
  return lists.find(({ length }) => length === 1)?.[0];
}

/** Draws a form for those who may record, which sends to a resource. */
export function recordForm(title, resource, fields, page) {
  if (!page.mayRecord || !fields) {
    return null;
  }
  const problem = el('p.problem', { role: 'alert' });
  let isSending = false;
  const submit = async (event) => {
    event.preventDefault();
    if (isSending) {
      return;
    }
    isSending = true;
    try {
      const { key } = await page.api.post(resource, recordOf(new FormData(event.target)));
      page.go(resource === 'deployments' && { deployment: key });
    } catch ({ message, field }) {
      isSending = false;
      problem.textContent = message;
      const input = event.target.elements[field?.split('.').pop()];
      input?.setAttribute('aria-invalid', true);
      input?.focus();
    }
  };
  const inputs = Object.entries(fields).map(([name, field]) => fieldOf(name, ...field));
  return el(
    'details.record',
    el('summary', title),
    el(
      'form',
      { submit, input: ({ target }) => target.removeAttribute('aria-invalid') },
      el('div.selects', inputs),
      el('p.quiet', 'Times are those of your own clock.'),
      problem,
      el('button.button', 'Record'),
    ),
  );
}

/** Draws a field that offers known values; others can be written, too. */
function fieldOf(name, title, attributes, known) {
  const list = known && `dora-known-${name}`;
  const options = known?.map((value) => el('option', { value }));
  return el(
    'label',
    { hidden: attributes.type === 'hidden' },
    attributes.required ? title : `${title} (optional)`,
    el('input', { name, list, autocomplete: 'off', ...attributes }),
    known && el('datalist', { id: list }, options),
  );
}

/** Returns what a form says, without what was left empty; its times are those of this computer's zone. */
export function recordOf(entries) {
  const { job, number, ...record } = Object.fromEntries([...entries].filter(([, value]) => value.trim() !== ''));
  for (const name of Object.keys(record).filter((each) => each.endsWith('At'))) {
    record[name] = new Date(record[name]).toISOString();
  }
  return job ? { ...record, build: { job, number: Number(number) } } : record;
}
