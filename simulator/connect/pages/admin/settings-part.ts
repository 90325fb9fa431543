import { html, type SafeHtml } from '@remix-run/html-template';
import { type AdminView, orderForm } from './admin-view.ts';

/** What of the site decides whether apps can be installed. */
export function settingsPart(view: AdminView): SafeHtml {
  const { groups, defaultGroups, developmentMode } = view.visit.tenant;
  const boxes = groups.map((group) =>
    choice({ type: 'checkbox', name: 'group', value: group, checked: defaultGroups.includes(group) }),
  );
  const none = html`<p class="notice">No group is a default: no app can be installed.</p>`;
  const modes = [
    choice({ type: 'radio', name: 'development_mode', value: 'on', checked: developmentMode }),
    choice({ type: 'radio', name: 'development_mode', value: 'off', checked: !developmentMode }),
  ];
  return html`<h2 id="settings">Settings</h2>
<div class="pair">
<div class="box">${orderForm(
    view,
    'set-groups',
    html`<fieldset><legend>Default groups (product access)</legend>
${boxes}</fieldset>
${defaultGroups.length === 0 ? none : ''}
<div class="row"><button>Save groups</button></div>`,
  )}</div>
<div class="box">${orderForm(
    view,
    'set-development-mode',
    html`<fieldset><legend>Development mode (private upload)</legend>
${modes}</fieldset>
<div class="row"><button>Save mode</button></div>`,
  )}</div>
</div>`;
}

function choice(input: { type: string; name: string; value: string; checked: boolean }): SafeHtml {
  const checked = input.checked ? html.raw` checked` : '';
  return html`<label class="choice"><input type="${input.type}" name="${input.name}" value="${input.value}"${checked}>${input.value}</label>
`;
}
