/** Brings the page to life: reads its address, asks for the report and shows it. */
import { fetchReport, ReportError } from './api.js';
import { describeCards, renderCards } from './cards.js';
import { Charts } from './charts.js';
import { element } from './dom.js';
import { emptyStateOf, renderEmptyState } from './emptyStates.js';
import { renderError } from './errors.js';
import { FilterForm } from './filters.js';
import { Format, languageOf } from './format.js';
import { Heading } from './heading.js';
import { today } from './periods.js';
import { renderQuality } from './quality.js';
import * as state from './state.js';
import { onThemeChange } from './theme.js';

/** The page, in an element that says where its figures come from. */
class Page {
  /** @param {HTMLElement} root with data-api and data-scope-name */
  constructor(root) {
    this.root = root;
    this.api = root.dataset.api ?? '';
    this.format = new Format(languageOf(root.closest('[lang]')?.getAttribute('lang') ?? '', navigator.languages));
    this.heading = new Heading(root.dataset.scopeName ?? '');
    this.form = new FilterForm((filters) => this.choose(filters));
    this.status = element('p', { class: 'dora-status', role: 'status' });
    this.content = element('div', { class: 'dora-content' });
    this.charts = new Charts();
    /** @type {import('./api.js').Report['choices']} of the latest report */
    this.choices = { applications: [], environments: [] };
    root.replaceChildren(this.heading.element, this.form.element, this.status, this.content);
  }

  start() {
    this.form.update(this.filters(), this.choices, undefined);
    addEventListener('popstate', () => this.load());
    onThemeChange(this.root, () => this.charts.redraw());
    this.load();
  }

  /** @returns {state.Filters} what the address asks for */
  filters() {
    return state.parse(location.search);
  }

  /** @param {state.Filters} filters */
  choose(filters) {
    const search = state.format(filters, location.search);
    if (search !== location.search) {
      history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
    }
    this.load();
  }

  async load() {
    clearTimeout(this.retry);
    this.loading?.abort();
    this.loading = new AbortController();
    const { signal } = this.loading;
    this.#announce('loading', 'Loading the report…');
    try {
      const report = await this.#ask(signal);
      this.#show(report);
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(error);
      }
    }
  }

  /**
   * Asks once more if the report's time zone turns out to have another day today than the browser's.
   *
   * @param {AbortSignal} signal
   */
  async #ask(signal) {
    const query = state.query(this.filters(), today(this.timeZone));
    const report = await fetchReport(this.api, query, signal);
    this.timeZone = report.period.timeZone;
    const better = state.query(this.filters(), today(this.timeZone));
    return String(better) === String(query) ? report : fetchReport(this.api, better, signal);
  }

  /** @param {import('./api.js').Report} report */
  #show(report) {
    const { format } = this;
    const filters = this.filters();
    const empty = emptyStateOf(report, filters, format);
    this.heading.update(report, format);
    this.form.element.hidden = empty?.kind === 'nothing recorded';
    this.choices = report.choices;
    this.form.update(filters, this.choices, report.period);
    const quality = renderQuality(report.dataQuality, format);
    if (empty) {
      this.content.replaceChildren(renderEmptyState(empty, (other) => this.choose(other)));
    } else {
      this.content.replaceChildren(renderCards(describeCards(report, format)), this.charts.element);
      this.charts.update(report, format);
    }
    if (quality) {
      this.content.append(quality);
    }
    this.#announce(empty ? 'empty' : 'ready', empty ? empty.title : 'The report is up to date.');
  }

  /** @param {unknown} error */
  #fail(error) {
    const known = error instanceof ReportError ? error : new ReportError('failed', String(error));
    this.form.element.hidden = false;
    this.form.update(this.filters(), this.choices, undefined);
    this.content.replaceChildren(
      renderError(known, { retry: () => this.load(), reset: () => this.choose(state.defaults()) }),
    );
    this.#announce(known.kind === 'loading' ? 'loading' : 'error', '');
    if (known.retrySeconds !== undefined) {
      this.retry = setTimeout(() => this.load(), known.retrySeconds * 1000);
    }
  }

  /**
   * @param {'loading' | 'ready' | 'empty' | 'error'} stage
   * @param {string} text
   */
  #announce(stage, text) {
    this.root.dataset.state = stage;
    this.root.setAttribute('aria-busy', String(stage === 'loading'));
    this.status.textContent = text;
  }
}

const root = document.getElementById('dora');
if (root) {
  new Page(root).start();
}
