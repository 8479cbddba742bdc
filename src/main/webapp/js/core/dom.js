/** Builds elements. Whatever shape data has, it only ever becomes text: no markup, no attribute's name, no handler. */

const SHAPES = ['svg', 'path'];

const UNSAFE = /^(on|style$|src)/i;

/** Returns a new element: el('p.note', 'text') is <p class="dora-note">text</p>. */
export function el(selector, ...children) {
  return tag(selector, {}, ...children);
}

/**
 * Returns a new element with attributes, which are written out in the call. Functions listen to the event of their name;
 * null, undefined and false leave an attribute or a child out.
 *
 * @returns {any} an element by the selector's name
 */
export function tag(selector, attributes, ...children) {
  const [name, ...classes] = selector.split('.');
  const node = SHAPES.includes(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  node.classList.add(...classes.map((each) => `dora-${each}`));
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(attribute, value);
    } else if (UNSAFE.test(attribute) || (attribute === 'href' && !isAddress(value))) {
      throw new TypeError(`${attribute} cannot be ${textOf(value)}`);
    } else if (isThere(value)) {
      node.setAttribute(attribute, value === true ? '' : textOf(value));
    }
  }
  show(node, children);
  return node;
}

export function show(node, ...content) {
  const children = content.flat(Infinity).filter(isThere);
  node.replaceChildren(...children.map((child) => (child instanceof Node ? child : textOf(child))));
}

function isThere(value) {
  return value !== null && value !== undefined && value !== false;
}

/** Returns any value as a text, what should have been one as JSON. */
export function textOf(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Returns a name that somebody chose, kept apart from the direction of the text around it. */
export function nameOf(name) {
  return tag('bdi.name', { title: name }, name);
}

export function button(label, click) {
  return tag('button.button', { type: 'button', click }, label);
}

export function separated(parts, separator) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Returns a link, or the bare content unless the address is one of the web or of this server. */
export function linkTo(address, ...content) {
  const isSafe = /^(https?:\/)?\/[^/\\]/.test(address) && isAddress(address);
  return isSafe ? tag('a', { href: address, rel: 'noreferrer' }, content) : el('span', content);
}

function isAddress(value) {
  return URL.canParse(value, document.baseURI) && /^https?:/.test(new URL(value, document.baseURI).protocol);
}

/** Cuts a text by whole characters, which in some scripts are longer than one unit. */
export function shorten(text, longest) {
  const characters = [...text.slice(0, 2 * longest)];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
