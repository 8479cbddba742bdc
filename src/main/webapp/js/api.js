/** Asks the REST API and says in words why there is no answer. */

const RETRY_SECONDS = 5;
const LONGEST_RETRY_SECONDS = 60;
const RELOAD = 'Perhaps the session has ended: reload the page.';
const DENIED = ['denied', `You may not see or do this. ${RELOAD}`];

/** Kinds of errors by their status, and what is said unless the server says more. */
const ERRORS = {
  400: ['invalid', 'The server does not understand the filters in the address.'],
  401: DENIED,
  403: DENIED,
  404: ['failed', 'There is nothing at this address. Was it renamed or deleted?'],
  503: ['loading', 'The recorded deployments are still being read.'],
};

export class Api {
  constructor(base, fetcher = (...request) => fetch(...request)) {
    this.base = base;
    this.fetcher = fetcher;
  }

  /** Returns what a resource, such as "deployments/", answers. */
  get(resource, query, signal) {
    const headers = { Accept: 'application/json' };
    return this.#answer(`${this.base}${resource}api/json?${query}`, { headers, signal });
  }

  /** Returns the name of the new record. */
  post(resource, body) {
    const { crumbHeader, crumbValue } = globalThis.document?.head.dataset ?? {};
    const headers = { 'Content-Type': 'application/json', ...(crumbHeader && { [crumbHeader]: crumbValue }) };
    return this.#answer(this.base + resource, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #answer(address, request) {
    const response = await this.fetcher(address, request).catch(() => {
      request.signal?.throwIfAborted();
      throw failure('failed', 'The server could not be reached. Check the connection and try again.');
    });
    const body = await response.json().catch(() => request.signal?.throwIfAborted());
    if (!response.ok) {
      throw errorOf(response, body?.error);
    }
    if (!body) {
      throw failure('failed', `The server answered with something else. ${RELOAD}`);
    }
    return body;
  }
}

function errorOf({ status, headers }, { field, message } = {}) {
  const [kind, usual] = ERRORS[status] ?? ['failed', `The server failed to answer (status ${status}).`];
  const seconds = Math.min(headers.get('Retry-After'), LONGEST_RETRY_SECONDS) || RETRY_SECONDS;
  return failure(kind, message ?? usual, { field, ...(status === 503 && { retrySeconds: seconds }) });
}

/** Returns why there is no answer: kind is invalid, loading, denied or failed. */
function failure(kind, message, more) {
  return Object.assign(new Error(message), { kind, ...more });
}
