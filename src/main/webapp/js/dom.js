/** Builds elements. Text only ever arrives as text nodes, so nothing that a user wrote becomes markup. */

const SHAPES = ['svg', 'path'];

/**
 * Returns a new element: el('p.note', { lang: 'en' }, 'text') is <p class="dora-note" lang="en">text</p>. Functions among
 * the attributes listen to the event of their name; null, undefined and false leave an attribute or a child out.
 */
export function el(selector, ...content) {
  const [name, ...classes] = selector.split('.');
  const node = SHAPES.includes(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  node.classList.add(...classes.map((each) => `dora-${each}`));
  const attributes = content[0]?.constructor === Object ? content.shift() : {};
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      node.addEventListener(attribute, value);
    } else if (isThere(value)) {
      node.setAttribute(attribute, value === true ? '' : value);
    }
  }
  show(node, content);
  return node;
}

export function show(node, ...content) {
  node.replaceChildren(...content.flat(Infinity).filter(isThere));
}

function isThere(value) {
  return value !== null && value !== undefined && value !== false;
}

/** Returns a name that somebody chose, kept apart from the direction of the text around it. */
export function nameOf(name) {
  return el('bdi.name', { title: name }, name);
}

export function button(label, click) {
  return el('button.button', { type: 'button', click }, label);
}

export function separated(parts, separator) {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]));
}

/** Returns a link, or the bare content unless a browser may safely follow the address. */
export function linkTo(address, ...content) {
  const isSafe = /^(https?:\/)?\/[^/]/.test(address ?? '');
  return isSafe ? el('a', { href: address, rel: 'noreferrer' }, content) : el('span', content);
}

/** Cuts a text by whole characters, which in some scripts are longer than one unit. */
export function shorten(text, longest) {
  const characters = [...text.slice(0, 2 * longest)];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
}
