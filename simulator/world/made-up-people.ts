import { createHash } from 'node:crypto';
import type { WorldSetup } from './world.ts';

type AccountSetup = NonNullable<WorldSetup['accounts']>[number];

/**
 * Writes the people out that a setup only counts, so that a world can be made of it, and be reset, at once.
 *
 * @param setup - checked
 * @param name - the world's; the seed where the setup has none
 * @returns the setup with `madeUpPeople` gone and that many more accounts; the same ones for the same seed
 */
export async function prepareSetup(setup: WorldSetup, name: string): Promise<WorldSetup> {
  const { madeUpPeople = 0, accounts = [], ...rest } = setup;
  if (madeUpPeople === 0) return { ...rest, accounts };
  const invented = await makeUp(madeUpPeople, setup.seed ?? name, accounts);
  return { ...rest, accounts: [...accounts, ...invented] };
}

async function makeUp(count: number, seed: string, listed: readonly AccountSetup[]): Promise<AccountSetup[]> {
  const { faker } = await import('@faker-js/faker/locale/en');
  faker.seed(createHash('sha256').update(seed).digest().readUInt32BE());
  const taken = new Set(listed.flatMap(({ handle, email }) => [handle, email?.split('@')[0] ?? handle]));
  return Array.from({ length: count }, () => {
    const firstName = faker.person.firstName();
    const lastName = faker.person.lastName();
    const handle = freeHandle(`${firstName}-${lastName}`, taken);
    return {
      handle,
      name: `${firstName} ${lastName}`,
      nickname: firstName,
      jobTitle: faker.person.jobTitle(),
      location: faker.location.city(),
    };
  });
}

function freeHandle(name: string, taken: Set<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z-]/g, '')
    .slice(0, 50);
  let handle = plain;
  for (let count = 2; taken.has(handle); count++) handle = `${plain}-${count}`;
  taken.add(handle);
  return handle;
}
