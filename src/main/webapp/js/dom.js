/** Builds elements. Text only ever arrives as text nodes, so nothing that a user wrote becomes markup. */

/**
 * Returns a new element; strings among the children become text.
 *
 * @param {string} name tag name
 * @param {Object<string, string | number | boolean | null | undefined>} [attributes] absent ones may be null or false
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(attribute, value === true ? '' : String(value));
    }
  }
  node.append(...children);
  return node;
}

/**
 * Returns a name that somebody chose, kept apart from the direction of the text around it.
 *
 * @param {string} name
 */
export function nameOf(name) {
  return element('bdi', { class: 'dora-name', title: name }, name);
}

/**
 * Returns a button that calls {@code action} when pressed.
 *
 * @param {string} label
 * @param {() => void} action
 */
export function button(label, action) {
  const node = element('button', { type: 'button', class: 'dora-button' }, label);
  node.addEventListener('click', action);
  return node;
}
