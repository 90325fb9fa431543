import { AccountHolder, type Identity } from './account-holder.ts';
import type { AppAnswer } from './app-answer.ts';
import { AppVisitor } from './app-visitor.ts';
import { type Board, openBoard } from './connect/board.ts';
import type { Place } from './connect/place.ts';
import { type Choices, clickThrough } from './consent-journey.ts';
import { asked } from './control.ts';
import { accountIdsOf } from './data-on-stage.ts';
import { expectOf } from './expect.ts';
import { NotOffered } from './failure.ts';
import { formsOf, jsonOf, type Page, textOf } from './page.ts';
import type { StageContext } from './stage-context.ts';

/** How somebody connects; without anything: as oneself, to the first site on offer, accepting. */
export interface Connecting extends Omit<Choices, 'accountId'> {
  /** Handle of the Atlassian account to sign in with, when it is not one's own. */
  readonly as?: string;
}

/** As many as an app is asked to take at once. */
const MOST_INTRODUCED = 1_000;

/** Somebody with an Atlassian account, a browser, and a name in the app. */
export class Person extends AccountHolder {
  readonly #visitor: AppVisitor;

  constructor(context: StageContext, account: Identity) {
    super(context, account);
    const who = { person: account.handle, accountId: account.accountId };
    this.#visitor = new AppVisitor(context, who, account.name);
  }

  /** From now on this person's requests reach another instance of the app. */
  reachesReplica(replica: number): void {
    this.#visitor.replica = replica;
  }

  /**
   * Opens the app and signs in to it, with the app's own sign-in.
   *
   * @param customer - handle of the Atlassian app that this person's organisation brought along, from now on
   */
  async opensApp({ customer }: { customer?: string } = {}): Promise<void> {
    if (customer !== undefined) this.#visitor.customer = this.context.clientIdOf(customer);
    await this.step('opens the app and signs in to it', () => this.#visitor.signsIn());
  }

  /** Connects the app with Atlassian: through login and consent, back to the app. Fails unless the app is content. */
  async connects(connecting: Connecting = {}): Promise<AppAnswer> {
    return this.step(`connects the app${connecting.site ? ` with ${connecting.site}` : ''}`, async () => {
      const answer = await this.#connects(connecting);
      const { url, body } = answer.page;
      const arrived = url.startsWith(this.context.app.baseUrl)
        ? 'at the app'
        : `${url}: ${body.slice(0, 200)}`;
      expectOf(arrived, 'where the browser ends').is('at the app');
      expectOf(answer.problem ?? answer.status, 'what the app says to the callback').is(200);
      return answer;
    });
  }

  /** Connects, wherever that ends. */
  async triesToConnect(connecting: Connecting = {}): Promise<AppAnswer> {
    return this.step('tries to connect the app', () => this.#connects(connecting));
  }

  /** Begins to connect and stops before Atlassian. @returns the address of the authorization request */
  async beginsToConnect(): Promise<URL> {
    return this.step('begins to connect the app', async () => {
      await this.#visitor.signsInOnce();
      const { baseUrl, triggers } = this.context.app;
      return new URL((await this.#visitor.inside.open(baseUrl + triggers.connect().path)).url);
    });
  }

  /** Goes through login and consent from an address. @returns where that ends, which may be outside */
  async goesTo(address: string | URL, connecting: Connecting = {}): Promise<Page> {
    return this.step(`goes to ${new URL(address).pathname}`, async () => {
      const { browser } = this.#visitor;
      return clickThrough(browser, await browser.open(String(address)), this.#choices(connecting));
    });
  }

  /**
   * Goes through login and consent from an address and stops where Atlassian sends the browser away.
   *
   * @returns the address that the browser was sent to
   */
  async collectsCallback(address: string | URL, connecting: Connecting = {}): Promise<URL> {
    return this.step('consents, and keeps the address of the answer', async () => {
      const { outside } = this.#visitor;
      const page = await clickThrough(
        outside,
        await outside.open(String(address)),
        this.#choices(connecting),
      );
      if (page.status !== 0) throw new Error(`Atlassian keeps the browser, at ${page.url}: ${textOf(page)}`);
      return new URL(page.url);
    });
  }

  /** Goes as far as the consent page. @returns what it says */
  async opensConsentPage(): Promise<string> {
    const address = await this.beginsToConnect();
    return this.step('opens the consent page', async () => {
      const { outside } = this.#visitor;
      const start = await outside.open(String(address));
      const login = formsOf(start).find(({ names }) => names.has('account_id'));
      return textOf(login ? await outside.submit(login, { account_id: this.accountId }) : start);
    });
  }

  /** Comments through the app. Fails unless the app is content. */
  async comments(issueKey: string, text: string): Promise<void> {
    await this.step(`comments on ${issueKey}`, async () => {
      const answer = await this.#comments(issueKey, text);
      expectOf(answer.problem ?? (answer.status < 400 ? 'done' : answer.status), 'what the app says').is(
        'done',
      );
    });
  }

  /** Comments through the app, whatever it says. */
  async triesToComment(issueKey: string, text: string): Promise<AppAnswer> {
    return this.step(`tries to comment on ${issueKey}`, () => this.#comments(issueKey, text));
  }

  /** Does something at the app that is none of the usual things; the app must have a trigger for it. */
  async asks(what: 'home' | 'readIssue' | 'chooseSite' | 'disconnect', value = ''): Promise<AppAnswer> {
    const { app } = this.context;
    const trigger = app.triggers[what]?.(value);
    if (!trigger) throw new NotOffered(app.name, `a trigger for ${what}`);
    return this.step(`asks the app: ${what} ${value}`.trim(), () => this.#visitor.asks(what, trigger));
  }

  /** Opens an address of the app: a callback, for example. */
  async visitsApp(path: string): Promise<AppAnswer> {
    return this.step('opens an address of the app', () =>
      this.#visitor.asks('visit', { method: 'GET', path }),
    );
  }

  /** Opens the app's page in its frame at a site. */
  opensBoard(place?: Place): Promise<Board> {
    return openBoard(this.context, this, place);
  }

  /** Removes the app's access, on Atlassian's page of connected apps. */
  async revokesApp(): Promise<void> {
    await this.step('removes the access of the app at Atlassian', async () => {
      const { simulator } = this.context;
      const clientId = this.#visitor.customer ?? this.context.clientId;
      const { browser } = this.#visitor;
      const start = await browser.open(simulator.addressOf('id.atlassian.com/manage-profile/apps'));
      const page = await clickThrough(browser, start, this.#choices({}));
      const form = formsOf(page).find(({ fields }) => fields.client_id === clientId);
      if (!form) throw new Error(`the page of connected apps does not list the app: ${textOf(page)}`);
      await browser.submit(form, {});
    });
  }

  /** Signs out of Atlassian, in this browser. */
  async signsOutOfAtlassian(): Promise<void> {
    await this.step('signs out of Atlassian', () =>
      this.#visitor.browser.open(this.context.simulator.addressOf('id.atlassian.com/logout')),
    );
  }

  /** Changes the password of the Atlassian account, or goes back to the former one. */
  async changesPassword({ back: restore = false } = {}): Promise<void> {
    const { control, world } = this.context;
    const params = { path: { world, accountId: this.accountId } };
    const path = '/worlds/{world}/accounts/{accountId}/password-change';
    await this.step(`changes the password${restore ? ' back' : ''}`, () =>
      asked(control.POST(path, { params, body: { restore } })),
    );
  }

  /**
   * Has the app fetch and keep profiles of these accounts, with this person's grant.
   *
   * @returns the account ids that the app says it refused
   */
  async introduces(...who: readonly (Identity | string)[]): Promise<string[]> {
    const accountIds = accountIdsOf(who);
    const { app, keptData } = this.context;
    return this.step(`introduces ${accountIds.length} people to the app`, async () => {
      const refused: string[] = [];
      for (let at = 0; at < accountIds.length; at += MOST_INTRODUCED) {
        const some = accountIds.slice(at, at + MOST_INTRODUCED);
        const trigger = app.triggers.learnAbout?.(some);
        if (!trigger) throw new NotOffered(app.name, 'a trigger for learnAbout');
        const answer = await this.#visitor.asks('learn-about', trigger);
        expectOf(answer.problem ?? answer.status, 'what the app says to the introduction').is(200);
        refused.push(...refusedIn(answer));
      }
      await keptData.lookAt(accountIds);
      return refused;
    });
  }

  async #connects(connecting: Connecting): Promise<AppAnswer> {
    await this.#visitor.signsInOnce();
    const choices = this.#choices(connecting);
    const answer = await this.#visitor.connects(choices);
    if (answer.status < 400) this.#hasConnected();
    await this.context.keptData.lookAt([choices.accountId]);
    return answer;
  }

  #hasConnected(): void {
    const { connected } = this.context;
    const at = connected.indexOf(this);
    if (at >= 0) connected.splice(at, 1);
    connected.push(this);
  }

  async #comments(issueKey: string, text: string): Promise<AppAnswer> {
    await this.#visitor.signsInOnce();
    return this.#visitor.asks('comment', this.context.app.triggers.comment(issueKey, text));
  }

  #choices({ as, ...choices }: Connecting): Choices {
    return { accountId: as === undefined ? this.accountId : this.context.accountIdOf(as), ...choices };
  }
}

function refusedIn({ page }: AppAnswer): string[] {
  const refused: unknown = Reflect.get(Object(jsonOf(page)), 'refused');
  if (!Array.isArray(refused)) return [];
  return refused.map((one) => String(Reflect.get(Object(one), 'accountId')));
}
