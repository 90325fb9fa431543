import { html, type SafeHtml } from '@remix-run/html-template';
import { connectState } from '../../state.ts';
import { type AdminView, orderForm } from './admin-view.ts';

/** How an app gets here. */
export function installPart(view: AdminView): SafeHtml {
  return html`<h2 id="install">Install an app</h2>
<div class="pair">
<div class="box">${uploadForm(view)}</div>
<div class="box">${listedForm(view)}</div>
</div>`;
}

function uploadForm(view: AdminView): SafeHtml {
  const { developmentMode } = view.visit.tenant;
  return orderForm(
    view,
    'install',
    html`<h3>Private upload</h3>
<label for="descriptor">Address of the descriptor</label>
<input id="descriptor" name="descriptor_url" type="url" required placeholder="http://127.0.0.1:3000/atlassian-connect.json"
aria-describedby="upload-hint">
<p class="quiet" id="upload-hint">${developmentMode ? 'Development mode is on.' : 'Development mode is off: this will be refused.'}</p>
<button class="act">Upload app</button>`,
  );
}

function listedForm(view: AdminView): SafeHtml {
  const listings = [...connectState(view.world).listings.values()];
  if (listings.length === 0) {
    return html`<h3>From the Marketplace</h3>
<p class="quiet">This world's Marketplace is empty. A setup, or <code>/_control</code>, puts apps there.</p>`;
  }
  return orderForm(
    view,
    'install-listed',
    html`<h3>From the Marketplace</h3>
<label for="listed">Listed app</label>
<select id="listed" name="app_key">
${listings.map(({ appKey, paid }) => html`<option value="${appKey}">${appKey}${paid ? ' (paid)' : ''}</option>`)}
</select>
<p class="quiet">Its descriptor is fetched from where its maker listed it.</p>
<button class="act">Get app</button>`,
  );
}
