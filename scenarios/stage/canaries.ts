import type { components } from '../../openapi/control.gen.ts';
import type { Identity } from './account-holder.ts';
import { asked, type ControlApi } from './control.ts';

type Account = components['schemas']['Account'];

/** The values by which somebody is recognised wherever they turn up: those of the profile that occur nowhere else. */
export interface Canaries {
  /** Remembers the values that the profile has now; to be called before they change. */
  note(who: Identity): Promise<void>;
  /** All values that the profile has had, as far as they were noted, and those of now. */
  of(who: Identity): Promise<string[]>;
}

export function createCanaries(control: ControlApi, world: string): Canaries {
  const known = new Map<string, Set<string>>();
  const note = async (who: Identity): Promise<Set<string>> => {
    const params = { path: { world, accountId: who.accountId } };
    const account = await asked(control.GET('/worlds/{world}/accounts/{accountId}', { params }));
    const values = known.get(who.accountId) ?? new Set<string>();
    for (const value of tellingValues(account)) if (!isCommon(value, who)) values.add(value);
    known.set(who.accountId, values);
    return values;
  };
  return {
    note: async (who) => void (await note(who)),
    of: async (who) => [...(await note(who))],
  };
}

/** Time zones and locales are shared by many, so they prove nothing. */
function tellingValues({ name, nickname, email, picture }: Account): string[] {
  return [name, nickname, email, picture].filter(
    (value): value is string => value !== undefined && value !== '',
  );
}

/** What the app knows without Atlassian having said it. */
function isCommon(value: string, { handle, name }: Identity): boolean {
  return value === handle || value === name;
}
