import { expect } from 'vitest';
import type { components } from '../../../openapi/control.gen.ts';
import type { Exchange } from '../../../simulator/world/journal.ts';
import { SETUP } from '../../wire/setup.ts';
import type { Listening } from '../../wire/simulator.ts';
import type { TestWorld } from '../../wire/test-world.ts';
import type { ExpressApp } from './start-app.ts';

type Schemas = components['schemas'];
export type Installation = Schemas['ConnectInstallation'];
export type Defect = Schemas['Defect'];
export type ForgedEvent = NonNullable<Schemas['Forgery']['event']>;

export const APP_KEY = 'com.example.express-board';

/** What a site's Jira was told by an app, or told it: status and, where that is text or JSON, body. */
export interface Answer {
  readonly status: number | undefined;
  readonly body: unknown;
}

/** Jira at acme, whose admin is Mia, as the host of one app; everything is asked over the simulator's control surface. */
export class ConnectHost {
  readonly world: TestWorld;
  readonly #control: string;

  /** @param dials - of the world, by name; time is the machine's, as the app's is */
  constructor(sim: Listening, dials: Readonly<Record<string, string>>) {
    const sites = SETUP.sites?.map((site) => ({ ...site, admins: ['mia'] }));
    this.world = sim.world({ ...(sites && { sites }), clock: { mode: 'wall' }, dials });
    this.#control = `${sim.base}/_control/worlds/${this.world.world.name}/connect`;
  }

  /** Address of the site, as an app is told it. */
  get baseUrl(): string {
    return this.world.at('acme.atlassian.net', '');
  }

  /** Mia uploads the app by its descriptor's address. */
  async install(app: ExpressApp): Promise<Installation> {
    const order = { site: 'acme', descriptorUrl: app.descriptorUrl, by: 'mia' };
    return await this.#ask('POST', '/installations', order);
  }

  /** Puts the app on the Marketplace, from where {@link installListed} takes it. */
  async list({ descriptorUrl }: ExpressApp): Promise<void> {
    await this.#ask('PUT', `/listings/${APP_KEY}`, { descriptorUrl });
  }

  async installListed(): Promise<Installation> {
    return await this.#ask('POST', '/installations', { site: 'acme', appKey: APP_KEY, by: 'mia' });
  }

  async installations(): Promise<Installation[]> {
    return await this.#ask('GET', '/installations');
  }

  async upgrade(installation: Installation): Promise<Installation> {
    return await this.#ask('POST', `${pathOf(installation)}/upgrade`);
  }

  async uninstall(installation: Installation): Promise<void> {
    await this.#ask('DELETE', pathOf(installation));
  }

  /** Exports the site, and imports that into the same site: its apps are gone. */
  async exportAndImport(): Promise<Schemas['SiteEvent']> {
    const exported: Schemas['SiteEvent'] = await this.#ask('POST', '/site-events', {
      kind: 'export',
      site: 'acme',
    });
    const { backupId } = exported;
    return await this.#ask('POST', '/site-events', { kind: 'import', site: 'acme', backupId });
  }

  async silence(): Promise<Schemas['SilenceReport'][]> {
    return await this.#ask('GET', '/silence');
  }

  /** The page `board` of the app for Mia: its signed address and a context token. */
  async openBoard(): Promise<Schemas['AppPage']> {
    const order = { site: 'acme', appKey: APP_KEY, moduleKey: 'board', person: 'mia' };
    return await this.#ask('POST', '/app-pages', order);
  }

  async sendWebhook(payload: object): Promise<Schemas['Delivery'][]> {
    const order = { site: 'acme', appKey: APP_KEY, event: 'jira:issue_created', payload };
    return await this.#ask('POST', '/webhooks', order);
  }

  /** Plays a host that is wrong in one way. @returns what the app answered */
  async forge(event: ForgedEvent, defect: Defect): Promise<Answer> {
    const forged: Schemas['Delivery'] = await this.#ask('POST', '/forgeries', {
      ...{ site: 'acme', appKey: APP_KEY, event, defect },
    });
    return answerOf(this.#exchanges().find(({ seq }) => seq === forged.exchange));
  }

  /** Lifecycle calls so far: which, whether signed with an install key, a shared secret or not at all, and the answer. */
  lifecycle(): string[] {
    const calls = this.#exchanges().filter(({ operationId }) => operationId?.startsWith('lifecycle'));
    return calls.map(({ operationId, request, response }) => {
      const signature = algorithmOf(request.headers.authorization);
      return `${operationId?.slice('lifecycle'.length).toLowerCase()} ${signature} ${response?.status}`;
    });
  }

  #exchanges(): Exchange[] {
    return this.world.world.journal.entries().filter((entry) => entry.kind === 'exchange');
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.#control}${path}`, {
      method,
      ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    expect(answer.status, `${method} ${path}: ${text}`).toBeLessThan(300);
    return JSON.parse(text === '' ? 'null' : text);
  }
}

const pathOf = ({ cloudId, product, appKey }: Installation): string =>
  `/installations/${cloudId}/${product}/${appKey}`;

const answerOf = (exchange: Exchange | undefined): Answer => ({
  status: exchange?.response?.status,
  body: exchange?.response?.body,
});

/** `RS256` or `HS256`; `unsigned` without a JWT. */
function algorithmOf(authorization: unknown): string {
  const [, header] = /^JWT ([^.]+)\./.exec(String(authorization ?? '')) ?? [];
  return header === undefined ? 'unsigned' : JSON.parse(Buffer.from(header, 'base64url').toString()).alg;
}
