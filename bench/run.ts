import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { accessibleResources } from './accessible-resources.ts';
import { appToProduct } from './app-to-product.ts';
import { impersonation } from './impersonation.ts';
import { importedSites } from './imported-sites.ts';
import { lifecycle } from './lifecycle.ts';
import { memory } from './memory.ts';
import { refresh } from './refresh.ts';
import { reportAccounts } from './report-accounts.ts';
import { isMet, judged, type Measurement, type Row } from './row.ts';
import { start } from './start.ts';
import { connectSuite, oauthSuite, yearOfTenThousand } from './suites.ts';
import { tableOf } from './table.ts';
import { weeklyCycle } from './weekly-cycle.ts';
import { newWorlds } from './worlds.ts';

// npm run bench [-- --only start,refresh] [--json FILE]: our figures beside floors of the same run. Loopback only.

const rows: readonly Row[] = [
  start,
  refresh,
  accessibleResources,
  newWorlds,
  oauthSuite,
  memory,
  reportAccounts,
  weeklyCycle,
  yearOfTenThousand,
  lifecycle,
  appToProduct,
  impersonation,
  importedSites,
  connectSuite,
];

const { values: flags } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const wanted = flags.only?.split(',') ?? rows.map(({ name }) => name);
const unknown = wanted.find((name) => !rows.some((row) => row.name === name));
if (unknown !== undefined) {
  console.error(`There is no row "${unknown}"; there are: ${rows.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 1024 ** 3),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
  openssl: process.versions.openssl,
  loadAverage: loadavg()[0],
};

const measured: (Measurement & { row: string })[] = [];
const skipped: { row: string; why: string }[] = [];
for (const row of rows.filter(({ name }) => wanted.includes(name))) {
  process.stderr.write(`${row.name} ...\n`);
  const result = await row.measure();
  if ('skipped' in result) skipped.push({ row: row.name, why: result.skipped });
  else measured.push(...result.map((measurement) => ({ row: row.name, ...measurement })));
}

const { processor, cores, memoryGB, platform, node, openssl, loadAverage } = machine;
console.log(`${cores} cores of ${processor}, ${memoryGB} GB, ${platform}, Node ${node}, OpenSSL ${openssl}`);
console.log(`load average at the start: ${loadAverage?.toFixed(2)}\n`);
console.log(tableOf(measured));
for (const { row, why } of skipped) console.log(`${row}: not measured; ${why}`);

const report = {
  machine,
  measurements: measured.map((one) => ({
    ...one,
    ...(one.floor && { ratio: judged(one) }),
    ...(one.target && { met: isMet(one) }),
  })),
  skipped,
};
if (flags.json === undefined) console.log(`\n${JSON.stringify(report)}`);
else writeFileSync(flags.json, `${JSON.stringify(report, null, 2)}\n`);
