/** A browser without a window: enough of it for the scripts of the page to run, and to see what they made. */

const BASE = 'http://jenkins.example/dora/';

export class FakeNode {
  constructor(name) {
    this.name = name;
    this.attributes = new Map();
    this.childNodes = [];
    this.dataset = {};
    this.style = {};
    this.classList = { add: () => {} };
  }

  setAttribute(name, value) {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  toggleAttribute(name, isOn) {
    return isOn ? this.setAttribute(name, '') : this.removeAttribute(name);
  }

  set href(value) {
    this.setAttribute('href', value);
  }

  replaceChildren(...children) {
    this.childNodes = [];
    this.append(...children);
  }

  append(...children) {
    for (const child of children) {
      const node = child instanceof FakeNode ? child : Object.assign(new FakeNode('#text'), { text: String(child) });
      node.parent = this;
      this.childNodes.push(node);
    }
  }

  remove() {
    this.parent.childNodes = this.parent.childNodes.filter((child) => child !== this);
  }

  get isConnected() {
    return this.isRoot === true || (this.parent?.isConnected ?? false);
  }

  set textContent(text) {
    this.replaceChildren(text);
  }

  get textContent() {
    return this.text ?? this.childNodes.map((child) => child.textContent).join('');
  }

  contains() {
    return false;
  }

  addEventListener() {}

  focus() {}

  /** Returns this element and all that are within it. */
  get elements() {
    return [this, ...this.childNodes.flatMap((child) => child.elements)].filter(({ name }) => name !== '#text');
  }
}

let pages = 0;

/**
 * Opens the page at an address and waits until it shows something.
 *
 * @param {string} search the query part of the address
 * @param {(address: string) => unknown} answer what the server answers to an address
 * @returns {Promise<FakeNode>} the element that holds the page
 */
export async function open(search, answer) {
  const root = Object.assign(new FakeNode('main'), { isRoot: true });
  Object.assign(root.dataset, { api: '/dora/', scopeName: '', record: 'true', rootUrl: '/' });
  const settled = new Promise((resolve) => {
    root.dataset = new Proxy(root.dataset, {
      set(data, name, value) {
        data[name] = value;
        if (name === 'state' && value !== 'loading') {
          resolve(root);
        }
        return true;
      },
    });
  });
  const head = new FakeNode('head');
  Object.assign(globalThis, {
    Node: FakeNode,
    document: {
      head,
      documentElement: head,
      body: head,
      baseURI: BASE,
      getElementById: () => root,
      createElement: (name) => new FakeNode(name),
      createElementNS: (_, name) => new FakeNode(name),
    },
    location: new URL(search, BASE),
    addEventListener: () => {},
    matchMedia: () => new FakeNode('media'),
    getComputedStyle: () => ({}),
    MutationObserver: class {
      observe() {}
    },
    fetch: async (address) => new Response(JSON.stringify(answer(address))),
  });
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en'] }, configurable: true });
  pages += 1;
  await import(`../../main/webapp/js/dora.js?page=${pages}`);
  return settled;
}
