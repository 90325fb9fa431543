import type { components } from '../../openapi/control.gen.ts';
import { asked } from './control.ts';
import type { StageContext } from './stage-context.ts';

type AccountChange = components['schemas']['AccountChange'];

/** Who somebody is, to Atlassian and to a script. */
export interface Identity {
  /** How the world calls them: `rohit`. */
  readonly handle: string;
  /** How the script, and the app's own sign-in, call them; not necessarily what the Atlassian profile says. */
  readonly name: string;
  readonly accountId: string;
}

/** Somebody with an Atlassian account, and what can happen to that account. */
export class AccountHolder implements Identity {
  readonly handle: string;
  readonly name: string;
  readonly accountId: string;
  protected readonly context: StageContext;

  constructor(context: StageContext, { handle, name, accountId }: Identity) {
    this.context = context;
    this.handle = handle;
    this.name = name;
    this.accountId = accountId;
  }

  /** Changes the full name of the Atlassian account; without one, to a name that occurs nowhere else. */
  async renames(name = this.#unheardOf('Renamed Person')): Promise<void> {
    await this.step(`is called "${name}" from now on`, () => this.changesProfile({ name }));
  }

  async changesEmail(email = `${this.#unheardOf('moved')}@example.com`): Promise<void> {
    await this.step('changes the e-mail address', () => this.changesProfile({ email }));
  }

  async changesPicture(picture = `https://pictures.example.com/${this.#unheardOf('new')}`): Promise<void> {
    await this.step('changes the picture', () => this.changesProfile({ picture }));
  }

  /** Shows the e-mail address to nobody. */
  async hidesEmail(): Promise<void> {
    await this.step('hides the e-mail address', () => this.changesProfile({ emailVisible: false }));
  }

  async showsEmail(): Promise<void> {
    await this.step('shows the e-mail address', () => this.changesProfile({ emailVisible: true }));
  }

  /** Asks to close the account: it is inactive at once, and closed when the days of grace are over. */
  async asksToCloseAccount(): Promise<void> {
    const { control } = this.context;
    const path = '/worlds/{world}/accounts/{accountId}/closure';
    await this.step('asks to close the Atlassian account', () =>
      asked(control.POST(path, { params: this.#params() })),
    );
  }

  /** Takes that back within the days of grace. */
  async reopensAccount(): Promise<void> {
    const { control } = this.context;
    const path = '/worlds/{world}/accounts/{accountId}/closure';
    await this.step('reopens the Atlassian account', () =>
      asked(control.DELETE(path, { params: this.#params() })),
    );
  }

  /** Closes the Atlassian account for good. */
  async closesAccount(): Promise<void> {
    await this.step('closes the Atlassian account', () => this.changesProfile({ status: 'closed' }));
  }

  /** Changes anything about the account. */
  async changesProfile(body: AccountChange): Promise<void> {
    await this.context.canaries.note(this);
    await asked(
      this.context.control.PATCH('/worlds/{world}/accounts/{accountId}', { params: this.#params(), body }),
    );
  }

  protected step<T>(title: string, work: () => Promise<T>): Promise<T> {
    return this.context.steps.run(`${this.name} ${title}`, work);
  }

  #params() {
    return { path: { world: this.context.world, accountId: this.accountId } };
  }

  #unheardOf(word: string): string {
    return `${word}-${this.handle}-${this.context.now().toString(36)}`.replaceAll(' ', '-');
  }
}
