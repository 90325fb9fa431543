/**
 * What the board does in the browser. Every call of it carries a fresh context token of the product, since cookies of the
 * app do not reach a frame in somebody else's page.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/jsapi/context/
 */
export const boardScript = `'use strict';
(() => {
  const find = (name) => document.getElementById(name);

  const contextToken = () =>
    new Promise((resolve, reject) => {
      if (typeof AP === 'undefined') reject(new Error('This page works only inside the product that opened it.'));
      else AP.context.getToken(resolve);
    });

  async function call(method, address, content) {
    const headers = { accept: 'application/json', authorization: 'JWT ' + (await contextToken()) };
    if (content) headers['content-type'] = 'application/json';
    const body = content && JSON.stringify(content);
    const answer = await fetch(address, { method, headers, body, credentials: 'omit' });
    const json = await answer.json();
    if (answer.ok) return json;
    throw new Error(json.problem ? json.problem.message : 'The app answered ' + answer.status + '.');
  }

  function say(className, words) {
    find('outcome').className = className;
    find('outcome').textContent = words;
    grow();
  }

  function grow() {
    if (typeof AP !== 'undefined') AP.resize('100%', document.documentElement.scrollHeight + 'px');
  }

  async function showNotes() {
    const { notes } = await call('GET', 'notes');
    const items = notes.map(({ text }) => {
      const item = document.createElement('li');
      item.className = 'words';
      item.textContent = text;
      return item;
    });
    find('notes').replaceChildren(...items);
  }

  function onSubmit(name, act) {
    const form = find(name);
    if (!form) return;
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = event.submitter || form.querySelector('button');
      const fields = Object.fromEntries(new FormData(form, event.submitter));
      button.disabled = true;
      try {
        say('done', await act(fields));
        form.elements.text.value = '';
      } catch (error) {
        say('problem', error.message);
      }
      button.disabled = false;
    });
  }

  onSubmit('comment', async (fields) => {
    const { comment } = await call('POST', 'comments', fields);
    const author = comment.author ? comment.author.displayName : 'somebody';
    return 'Commented on ' + fields.issueKey + ' as ' + author + '.';
  });
  onSubmit('note', async (fields) => {
    await call('POST', 'notes', fields);
    await showNotes();
    return 'Kept for everybody at this site.';
  });
  grow();
})();
`;
