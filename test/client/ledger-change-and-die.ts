import { openJsonFileLedger, openLevelLedger } from '../../client/index.ts';
import { erasing, holding } from './ledgers.ts';

/**
 * Changes five holdings and the job at a time, saying which change was answered, and scrubs; to be killed. Each change
 * writes one and the same number everywhere.
 */
const [kind, path = ''] = process.argv.slice(2);
const store = await (kind === 'LevelDB' ? openLevelLedger(path) : openJsonFileLedger(path));
const names = ['a', 'b', 'c', 'd', 'e'];
const begun = (await store.readJob('app')).failures;
for (let count = begun + 1; ; count += 1) {
  await store.change('app', names, ({ job }) => ({
    put: names.map((name) =>
      count % 7 === 0
        ? erasing(name, { revision: count })
        : holding(name, { dueAt: count, revision: count }, { name: `Number ${count}` }),
    ),
    job: { ...job, failures: count },
    result: undefined,
  }));
  process.stdout.write(`${count}\n`);
  if (count % 10 === 0) await store.scrub();
}
