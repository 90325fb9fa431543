import type { Trigger } from '../app-under-test/app-under-test.ts';
import { type AppAnswer, appAnswerOf } from './app-answer.ts';
import { Browser } from './browser.ts';
import { type Choices, clickThrough } from './consent-journey.ts';
import { asked } from './control.ts';
import { expectOf } from './expect.ts';
import { formsOf, type Page, textOf } from './page.ts';
import type { StageContext } from './stage-context.ts';

/** How somebody connects; without anything: as oneself, to the first site on offer, accepting. */
export interface Connecting extends Omit<Choices, 'accountId'> {
  /** Handle of the Atlassian account to sign in with, when it is not one's own. */
  readonly as?: string;
}

/** Somebody with an Atlassian account, a browser, and a name in the app. */
export class Person {
  /** How the world calls this person: `rohit`. */
  readonly handle: string;
  readonly name: string;
  readonly accountId: string;
  readonly browser: Browser;
  readonly #appBrowser: Browser;
  readonly #outsideBrowser: Browser;
  /** Which instance of the app this person's requests reach. */
  replica = 0;
  readonly #context: StageContext;
  #signedIn = false;

  constructor(context: StageContext, account: { handle: string; name: string; accountId: string }) {
    this.#context = context;
    this.handle = account.handle;
    this.name = account.name;
    this.accountId = account.accountId;
    const { app, simulator, stimuli } = context;
    const toApp = async (input: string | Request, init?: RequestInit) => {
      const request = new Request(input, init);
      for (const [name, value] of Object.entries(app.triggers.headers ?? {}))
        request.headers.set(name, value);
      return stimuli.browse(this.handle, request.clone(), () => app.fetch(request, this.replica));
    };
    const atlassian = { origin: new URL(simulator.url).origin, fetch: simulator.fetch };
    const ownApp = { origin: app.baseUrl, fetch: toApp };
    this.browser = new Browser([atlassian, ownApp], context.now);
    this.#appBrowser = new Browser([ownApp], context.now, this.browser.jar);
    this.#outsideBrowser = new Browser([atlassian], context.now, this.browser.jar);
  }

  /** Opens the app and signs in to it, with the app's own sign-in. */
  async opensApp(): Promise<void> {
    await this.#step('opens the app and signs in to it', async () => {
      const answer = await this.#ask('sign-in', this.#context.app.triggers.signIn(this.name));
      expectOf(answer.status < 400, `${this.name} is signed in to the app`).is(true);
      this.#signedIn = true;
    });
  }

  /** Connects the app with Atlassian: through login and consent, back to the app. Fails unless the app is content. */
  async connects(connecting: Connecting = {}): Promise<AppAnswer> {
    return this.#step(`connects the app${connecting.site ? ` with ${connecting.site}` : ''}`, async () => {
      const answer = await this.triesToConnect(connecting);
      expectOf(answer.page.url.startsWith(this.#context.app.baseUrl), 'the browser is back at the app').is(
        true,
      );
      expectOf(answer.problem ?? answer.status, 'what the app says to the callback').is(200);
      return answer;
    });
  }

  /** Connects, wherever that ends. */
  async triesToConnect(connecting: Connecting = {}): Promise<AppAnswer> {
    return this.#step('tries to connect the app', async () => {
      if (!this.#signedIn) await this.opensApp();
      return this.#signedInAgain(() =>
        this.#around(
          'connect',
          async () => {
            const start = await this.#browse(this.#context.app.triggers.connect());
            return appAnswerOf(await this.#consents(start, connecting));
          },
          connecting.as,
        ),
      );
    });
  }

  /** Begins to connect and stops before Atlassian. @returns the address of the authorization request */
  async beginsToConnect(): Promise<URL> {
    return this.#step('begins to connect the app', async () => {
      if (!this.#signedIn) await this.opensApp();
      return new URL(
        (await this.#appBrowser.open(this.#context.app.baseUrl + this.#context.app.triggers.connect().path))
          .url,
      );
    });
  }

  /** Goes through login and consent from an address. @returns where that ends, which may be outside */
  async goesTo(address: string | URL, connecting: Connecting = {}): Promise<Page> {
    return this.#step(`goes to ${new URL(address).host}`, async () =>
      this.#consents(await this.browser.open(String(address)), connecting),
    );
  }

  /**
   * Goes through login and consent from an address and stops where Atlassian sends the browser away.
   *
   * @returns the address that the browser was sent to
   */
  async collectsCallback(address: string | URL, connecting: Connecting = {}): Promise<URL> {
    return this.#step('consents, and keeps the address of the answer', async () => {
      const start = await this.#outsideBrowser.open(String(address));
      const page = await this.#consents(start, connecting, this.#outsideBrowser);
      if (page.status !== 0) throw new Error(`Atlassian keeps the browser, at ${page.url}: ${textOf(page)}`);
      return new URL(page.url);
    });
  }

  /** Goes as far as the consent page. @returns what it says */
  async opensConsentPage(): Promise<string> {
    return this.#step('opens the consent page', async () => {
      const start = await this.#outsideBrowser.open(String(await this.beginsToConnect()));
      const login = formsOf(start).find(({ names }) => names.has('account_id'));
      const page = login ? await this.#outsideBrowser.submit(login, { account_id: this.accountId }) : start;
      return textOf(page);
    });
  }

  /** Opens the app's first page, which shows the account and the issue. */
  async looksAtApp(): Promise<AppAnswer> {
    const trigger = this.#context.app.triggers.home?.();
    if (!trigger) throw new Error(`${this.#context.app.name} has no trigger for its first page`);
    return this.#step('looks at the app', () => this.#ask('home', trigger));
  }

  /** Opens an address of the app: a callback, for example. */
  async visitsApp(pathAndQuery: string): Promise<AppAnswer> {
    return this.#step('opens an address of the app', () =>
      this.#ask('visit', { method: 'GET', path: pathAndQuery }),
    );
  }

  /** Comments through the app. Fails unless the app is content. */
  async comments(issueKey: string, text: string): Promise<void> {
    await this.#step(`comments on ${issueKey}`, async () => {
      const answer = await this.triesToComment(issueKey, text);
      expectOf(answer.problem ?? answer.status < 400, 'what the app says to the comment').is(true);
    });
  }

  /** Comments through the app, whatever it says. */
  async triesToComment(issueKey: string, text: string): Promise<AppAnswer> {
    return this.#step(`tries to comment on ${issueKey}`, async () => {
      if (!this.#signedIn) await this.opensApp();
      return this.#ask('comment', this.#context.app.triggers.comment(issueKey, text));
    });
  }

  /** Reads an issue through the app, whatever it says. */
  async readsIssue(issueKey: string): Promise<AppAnswer> {
    const trigger = this.#context.app.triggers.readIssue?.(issueKey);
    if (!trigger) throw new Error(`${this.#context.app.name} has no trigger for reading an issue`);
    return this.#step(`reads ${issueKey}`, () => this.#ask('read', trigger));
  }

  /** Picks the site to work on, in the app. */
  async choosesSite(cloudId: string): Promise<AppAnswer> {
    const trigger = this.#context.app.triggers.chooseSite?.(cloudId);
    if (!trigger) throw new Error(`${this.#context.app.name} has no trigger for choosing a site`);
    return this.#step('chooses the site to work on', () => this.#ask('choose-site', trigger));
  }

  /** Disconnects, in the app. */
  async disconnects(): Promise<void> {
    const trigger = this.#context.app.triggers.disconnect?.();
    if (trigger) await this.#step('disconnects in the app', () => this.#ask('disconnect', trigger));
  }

  /** Removes the app's access, on Atlassian's page of connected apps. */
  async revokesApp(): Promise<void> {
    await this.#step('removes the access of the app at Atlassian', async () => {
      const { simulator } = this.#context;
      const start = await this.browser.open(simulator.addressOf('id.atlassian.com/manage-profile/apps'));
      const page = await clickThrough(this.browser, start, { accountId: this.accountId });
      const form = formsOf(page).find(({ fields }) => fields.client_id === this.#context.clientId);
      if (!form) throw new Error(`the page of connected apps does not list the app: ${textOf(page)}`);
      await this.browser.submit(form, {});
    });
  }

  /** Signs out of Atlassian, in this browser. */
  async signsOutOfAtlassian(): Promise<void> {
    await this.#step('signs out of Atlassian', () =>
      this.browser.open(this.#context.simulator.addressOf('id.atlassian.com/logout')),
    );
  }

  async changesPassword(): Promise<void> {
    await this.#step('changes the password', () => this.#changePassword(false));
  }

  async restoresPassword(): Promise<void> {
    await this.#step('changes the password back', () => this.#changePassword(true));
  }

  /** Closes the Atlassian account for good. */
  async closesAccount(): Promise<void> {
    const { control, world } = this.#context;
    const path = { world, accountId: this.accountId };
    await this.#step('closes the Atlassian account', () =>
      asked(
        control.PATCH('/worlds/{world}/accounts/{accountId}', {
          params: { path },
          body: { status: 'closed' },
        }),
      ),
    );
  }

  async #changePassword(restore: boolean): Promise<void> {
    const { control, world } = this.#context;
    const path = { world, accountId: this.accountId };
    await asked(
      control.POST('/worlds/{world}/accounts/{accountId}/password-change', {
        params: { path },
        body: { restore },
      }),
    );
  }

  #consents(start: Page, { as, ...choices }: Connecting, browser = this.browser): Promise<Page> {
    const accountId = as === undefined ? this.accountId : this.#context.accountIdOf(as);
    return clickThrough(browser, start, { accountId, ...choices });
  }

  #ask(action: string, trigger: Trigger): Promise<AppAnswer> {
    return this.#signedInAgain(() =>
      this.#around(action, async () => appAnswerOf(await this.#browse(trigger))),
    );
  }

  /** Marks in the journal what this person wants of the app, and that it has answered. */
  async #around(
    action: string,
    work: () => Promise<AppAnswer>,
    as: string = this.handle,
  ): Promise<AppAnswer> {
    const who = { person: this.handle, accountId: this.#context.accountIdOf(as) };
    this.#context.stimuli.asked(who, action);
    const answer = await work();
    this.#context.stimuli.answered(who, action, answer.status);
    return answer;
  }

  /** Does something; when the app has signed this person out meanwhile, signs in and does it again. */
  async #signedInAgain(work: () => Promise<AppAnswer>): Promise<AppAnswer> {
    const answer = await work();
    if (answer.status !== 401 || !this.#signedIn) return answer;
    await this.opensApp();
    return work();
  }

  #browse({ method, path, fields }: Trigger): Promise<Page> {
    const address = this.#context.app.baseUrl + path;
    if (method === 'GET') return this.browser.open(address);
    return this.browser.post(address, new URLSearchParams(fields));
  }

  #step<T>(title: string, work: () => Promise<T>): Promise<T> {
    return this.#context.steps.run(`${this.name} ${title}`, work);
  }
}
