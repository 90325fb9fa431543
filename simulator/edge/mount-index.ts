import { html, type SafeHtml } from '@remix-run/html-template';
import type { FastifyInstance } from 'fastify';
import { PRODUCT_NAMES } from '../connect/install-failures.ts';
import { productPath } from '../connect/tenants.ts';
import { page } from '../oauth/pages/page.ts';
import { oauthState } from '../oauth/state.ts';
import { findingsOf } from '../rulebook/findings.ts';
import { unlistedPeople } from '../world/crowd.ts';
import { accounts, hostOfSite, sites } from '../world/directory.ts';
import type { World } from '../world/world.ts';
import { DEFAULT_WORLD, type Worlds } from '../world/worlds.ts';
import { locationOf } from './locate.ts';

/** `GET /`: what is simulated here, for whoever opens the simulator's address in a browser. Shows no secrets. */
export function mountIndex(app: FastifyInstance, worlds: Worlds): void {
  app.get('/', (request, reply) => {
    const { addresses } = locationOf(request.raw);
    const base = addresses.of('', '').replace(/\/$/, '');
    const { headers, type, body } = page(200, {
      title: 'What is simulated here',
      body: html`<h1>What is simulated here</h1>
<p>Put a host in front of the path: <code>${base}/auth.atlassian.com/authorize</code>. Scripts use <code>${base}/_control</code>.</p>
${worlds.list().map((world) => section(world, base))}`,
    });
    return reply.headers(headers).type(type).send(body);
  });
}

function section(world: World, base: string): SafeHtml {
  const prefix = world.name === DEFAULT_WORLD ? base : `${base}/~${world.name}`;
  const findings = findingsOf(world).length;
  return html`<section>
<h2>World ${world.name}</h2>
<p class="quiet">Its time: ${new Date(world.clock.now()).toISOString()}</p>
<p>People: ${peopleOf(world)}</p>
<p>Sites: ${sitesOf(world, prefix)}</p>
<p>Apps: ${[...oauthState(world).apps.values()].map(({ name, clientId }) => `${name} (${clientId})`).join(', ') || 'none'}</p>
<p><a href="${prefix}/id.atlassian.com/manage-profile/apps">Connected apps</a>,
<a href="${base}/_control/worlds/${world.name}/journal">journal</a>,
<a href="${base}/_control/worlds/${world.name}/findings">findings of the rulebook (${findings})</a>,
<a href="${base}/_control/worlds/${world.name}/privacy/picture">how personal data was reported</a></p>
</section>
`;
}

/** Each site, and the pages on which the apps of its products are managed. */
function sitesOf(world: World, prefix: string): SafeHtml | string {
  const all = [...sites(world).values()];
  if (all.length === 0) return 'none';
  return html`${all.map((site, index) => {
    const host = hostOfSite(site);
    const links = site.products.map(
      (product, place) =>
        html`${place === 0 ? '' : ', '}<a href="${prefix}/${host}${productPath(product)}/plugins/servlet/upm">apps of ${PRODUCT_NAMES[product]}</a>`,
    );
    return html`${index === 0 ? '' : ', '}${host} (${links})`;
  })}`;
}

function peopleOf(world: World): string {
  const people = [...accounts(world).values()].filter(({ service }) => !service);
  const names = people.map(({ name }) => name);
  if (unlistedPeople(world) > 0) names.push(`and a crowd of ${unlistedPeople(world)}`);
  return names.join(', ') || 'none';
}
