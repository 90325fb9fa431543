import { crowdId, crowdIdOf, crowdNumber } from '../../simulator/world/crowd.ts';
import type { World } from '../../simulator/world/world.ts';
import { AccountHolder, type Identity } from './account-holder.ts';
import { Person } from './person.ts';
import { ownNameOf } from './personal-data-world.ts';
import type { StageContext } from './stage-context.ts';

/** Everybody who can be called onto the stage. */
export interface Cast {
  person(key: string): Person;
  crowd(count: number, from?: number): AccountHolder[];
}

/** @param accounts - those that the world lists */
export function createCast(
  context: StageContext,
  world: World,
  accounts: readonly { handle?: string; name: string; accountId: string }[],
): Cast {
  const known = new Map<string, Person>();
  const listed = new Map(
    accounts.flatMap((one) => [one.handle ?? '', one.accountId].map((key) => [key, one])),
  );
  const identityOf = (key: string): Identity => {
    const account = listed.get(key);
    if (account) return { ...account, handle: account.handle ?? key, name: ownNameOf(account.name) };
    const accountId = crowdIdOf(world, key) ?? key;
    const number = crowdNumber(world, accountId);
    if (number !== undefined) {
      return {
        accountId,
        handle: `crowd-${String(number).padStart(6, '0')}`,
        name: `crowd member ${number}`,
      };
    }
    throw new Error(
      `nobody in this world is called "${key}"; there are ${accounts.map(({ handle }) => handle)}`,
    );
  };
  return {
    person: (key) => {
      const one = known.get(key) ?? new Person(context, identityOf(key));
      known.set(key, one);
      known.set(one.accountId, one);
      known.set(one.handle, one);
      return one;
    },
    crowd: (count, from = 0) =>
      Array.from(
        { length: count },
        (_, index) => new AccountHolder(context, identityOf(crowdId(world, from + index))),
      ),
  };
}
