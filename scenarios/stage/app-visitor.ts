import type { Trigger } from '../app-under-test/app-under-test.ts';
import { type AppAnswer, appAnswerOf } from './app-answer.ts';
import type { PlainRequest } from './ask.ts';
import { Browser } from './browser.ts';
import { type Choices, clickThrough } from './consent-journey.ts';
import { expectOf } from './expect.ts';
import type { Page } from './page.ts';
import type { StageContext } from './stage-context.ts';
import type { Who } from './stimuli.ts';

/** A person's browser at the app: signed in there whenever that is needed, and seen by the journal. */
export class AppVisitor {
  readonly browser: Browser;
  /** The same browser where it must not go to the app, and where it must not leave it. */
  readonly outside: Browser;
  readonly inside: Browser;
  /** Which instance of the app requests reach. */
  replica = 0;
  /** Client id of the Atlassian app that the organisation of this person brought along. */
  customer: string | undefined;
  readonly #context: StageContext;
  readonly #who: Who;
  readonly #name: string;
  #signedIn = false;

  constructor(context: StageContext, who: Who, name: string) {
    this.#context = context;
    this.#who = who;
    this.#name = name;
    const { app, simulator, stimuli, now } = context;
    const ask = (request: PlainRequest) => {
      const sent = { ...request, headers: { ...request.headers, ...app.triggers.headers } };
      const send = () => app.ask(sent, this.replica);
      return stimuli.browse(who.person, sent, send, app.instanceAt?.(this.replica));
    };
    const atlassian = { origin: new URL(simulator.url).origin, ask: simulator.ask };
    const ownApp = { origin: app.baseUrl, ask };
    this.browser = new Browser([atlassian, ownApp], now);
    this.inside = new Browser([ownApp], now, this.browser.jar);
    this.outside = new Browser([atlassian], now, this.browser.jar);
  }

  /** Signs in to the app, with the app's own sign-in. */
  async signsIn(): Promise<void> {
    const answer = await this.#once('sign-in', () =>
      this.#send(this.#context.app.triggers.signIn(this.#name, this.customer)),
    );
    expectOf(answer.status < 400, `${this.#name} is signed in to the app`).is(true);
    this.#signedIn = true;
  }

  async signsInOnce(): Promise<void> {
    if (!this.#signedIn) await this.signsIn();
  }

  /** Asks something of the app. */
  asks(action: string, trigger: Trigger): Promise<AppAnswer> {
    return this.#signedInAgain(() => this.#once(action, () => this.#send(trigger)));
  }

  /** Goes from the app to Atlassian, chooses there, and comes back or not. */
  connects(choices: Choices): Promise<AppAnswer> {
    const journey = async () =>
      clickThrough(this.browser, await this.#send(this.#context.app.triggers.connect()), choices);
    return this.#signedInAgain(() => this.#once('connect', journey, choices.accountId));
  }

  /** Marks in the journal what this person wants of the app, and that it has answered. */
  async #once(
    action: string,
    work: () => Promise<Page>,
    accountId = this.#who.accountId,
  ): Promise<AppAnswer> {
    const who = { ...this.#who, accountId };
    this.#context.stimuli.asked(who, action);
    const answer = appAnswerOf(await work());
    this.#context.stimuli.answered(who, action, answer.status);
    return answer;
  }

  /** Does something; when the app has signed this person out meanwhile, signs in and does it again. */
  async #signedInAgain(work: () => Promise<AppAnswer>): Promise<AppAnswer> {
    const answer = await work();
    if (answer.status !== 401 || !this.#signedIn) return answer;
    await this.signsIn();
    return work();
  }

  #send({ method, path, fields }: Trigger): Promise<Page> {
    const address = this.#context.app.baseUrl + path;
    return method === 'GET'
      ? this.browser.open(address)
      : this.browser.post(address, new URLSearchParams(fields));
  }
}
