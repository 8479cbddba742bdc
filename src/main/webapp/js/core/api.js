/** Requests to the REST API. */

const RETRY_SECONDS = 5;
const LONGEST_RETRY_SECONDS = 60;
const RELOAD = 'If your session has ended, reload the page.';
const NOTHING = ['failed', 'This address does not exist. It may have been renamed or deleted.'];
const DENIED = ['denied', `You do not have permission for this. ${RELOAD}`];

/** Kinds of errors by status, with default messages. */
const ERRORS = {
  400: ['invalid', 'The server refused the filters in the address.'],
  401: DENIED,
  403: DENIED,
  404: NOTHING,
  429: ['loading', 'The server is busy.'],
  503: ['loading', 'The recorded deployments are still being loaded.'],
};

/** A key, or another part of an address that leads nowhere else. */
const STEP = /^[\w~-][\w.~-]*$/;

/** Names a resource by the parts of its address, such as ['deployments', key]. */
export class Api {
  constructor(base, fetcher = (address, request) => fetch(address, request)) {
    this.base = base;
    this.fetcher = fetcher;
  }

  get(resource, query, signal) {
    const headers = { Accept: 'application/json' };
    return this.#answer([...resource, 'api', 'json'], `?${query}`, { headers, signal });
  }

  /** Returns the name of the new record. */
  post(resource, body) {
    const { crumbHeader, crumbValue } = globalThis.document?.head.dataset ?? {};
    const headers = { 'Content-Type': 'application/json', ...(crumbHeader && { [crumbHeader]: crumbValue }) };
    return this.#answer(resource, '', { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #answer(resource, query, request) {
    if (!resource.every((step) => STEP.test(step))) {
      throw failure(...NOTHING);
    }
    const address = this.base + resource.map(encodeURIComponent).join('/') + query;
    const response = await this.fetcher(address, request).catch(() => {
      request.signal?.throwIfAborted();
      throw failure('failed', 'The server could not be reached. Check the connection and try again.');
    });
    const body = await response.json().catch(() => request.signal?.throwIfAborted());
    if (!response.ok) {
      throw errorOf(response, body?.error);
    }
    if (!body) {
      throw failure('failed', `The server sent an unexpected answer. ${RELOAD}`);
    }
    return body;
  }
}

function errorOf({ status, headers }, error) {
  const [kind, usual] = ERRORS[status] ?? ['failed', `The server failed to answer (status ${status}).`];
  const seconds = Math.min(headers.get('Retry-After'), LONGEST_RETRY_SECONDS) || RETRY_SECONDS;
  const said = [error?.message].find((text) => typeof text === 'string') ?? usual;
  return failure(kind, said, { field: error?.field, ...(kind === 'loading' && { retrySeconds: seconds }) });
}

/** Returns why there is no answer: kind is invalid, loading, denied or failed. */
function failure(kind, message, more) {
  return Object.assign(new Error(message), { kind, ...more });
}
