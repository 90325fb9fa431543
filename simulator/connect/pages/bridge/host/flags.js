const SHOWN_FOR = 5_000;
let flags = 0;

/** `AP.flag.create`: a message of the app, in a corner of the page. @returns its number */
export function createFlag(_frame, { title, body, type, close }) {
  flags += 1;
  const flag = document.createElement('div');
  flag.id = `flag-${flags}`;
  flag.className = /^(?:success|info|warning|error)$/.test(type) ? `flag ${type}` : 'flag info';
  const shut = element('button', 'Dismiss');
  shut.type = 'button';
  shut.addEventListener('click', () => flag.remove());
  flag.append(element('strong', title), element('p', body), shut);
  document.querySelector('.flags')?.append(flag);
  if (close === 'auto') setTimeout(() => flag.remove(), SHOWN_FOR);
  return flags;
}

export const closeFlag = (_frame, { flag }) => document.getElementById(`flag-${Number(flag)}`)?.remove();

/** Text only: what an app says is never markup here. */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text ?? '';
  return made;
}
