/** The forms to record a deployment or an incident by hand. */
import { el } from './dom.js';

const REQUIRED = { required: true };
const TIME = { type: 'datetime-local' };
const RESULTS = ['SUCCESS', 'FAILURE', 'ABORTED', 'EXPIRED'];

/** Draws the form for a deployment. */
export function deploymentForm(page) {
  const { applications, environments } = page.choices;
  return form('Record a deployment', 'deployments', page, {
    application: ['Application', REQUIRED, applications],
    version: ['Version', REQUIRED],
    environment: ['Environment', REQUIRED, environments],
    finishedAt: ['Finished', { ...TIME, ...REQUIRED }],
    startedAt: ['Began', TIME],
    result: ['Result', { ...REQUIRED, value: 'SUCCESS', pattern: RESULTS.join('|') }, RESULTS],
    job: ['Job, full name', {}],
    number: ['Build number', { type: 'number', min: 1 }],
  });
}

/** Draws the form for an incident. */
export function incidentForm(page) {
  const { applications, environments } = page.choices;
  return form('Record an incident', 'incidents', page, {
    title: ['What happened', REQUIRED],
    application: ['Application', REQUIRED, applications],
    environment: ['Environment', {}, environments],
    openedAt: ['Opened', { ...TIME, ...REQUIRED }],
    resolvedAt: ['Resolved', TIME],
    url: ['Address of more', { type: 'url' }],
  });
}

function form(title, resource, page, fields) {
  const problem = el('p.problem', { role: 'alert' });
  const submit = async (event) => {
    event.preventDefault();
    try {
      await page.api.post(resource, recordOf(new FormData(event.target)));
      page.load();
    } catch ({ message, field }) {
      problem.textContent = message;
      const input = event.target.elements[field?.split('.').pop()];
      input?.setAttribute('aria-invalid', true);
      input?.focus();
    }
  };
  return el(
    'details.record',
    el('summary', title),
    el(
      'form',
      { submit, input: ({ target }) => target.removeAttribute('aria-invalid') },
      el(
        'div.selects',
        Object.entries(fields).map(([name, field]) => fieldOf(name, ...field)),
      ),
      el('p.quiet', 'Times are those of your own clock.'),
      problem,
      el('button.button', 'Record'),
    ),
  );
}

/** Draws a field that offers known names; others can be written, too. */
function fieldOf(name, title, attributes, known) {
  const list = known && `dora-known-${name}`;
  return el(
    'label',
    attributes.required ? title : `${title} (optional)`,
    el('input', { name, list, autocomplete: 'off', ...attributes }),
    known &&
      el(
        'datalist',
        { id: list },
        known.map((value) => el('option', { value })),
      ),
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
