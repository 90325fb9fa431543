#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from 'commander';
import type { ReporterName } from './scenarios/index.ts';
import type { Served } from './simulator/serve.ts';
import { VERSION } from './simulator/version.ts';
import type { WorldSetup } from './simulator/world/world.ts';

const NOTICE = 'A simulation. Not affiliated with, endorsed by or connected to Atlassian.';

/** The exit code when a command could not do its work; 1 is for work that was done and failed. */
const COULD_NOT_RUN = 2;

/** Key of the reference app's descriptor in the demo. */
const DEMO_APP_KEY = 'fauxlassian.reference';

const closers: (() => Promise<void>)[] = [];

interface ServeFlags {
  host: string;
  port: number;
  controlToken?: string;
  data?: string;
  allowHost?: string[];
  quiet?: boolean;
  showSecrets?: boolean;
}

interface RunFlags {
  grep?: string;
  seed?: string;
  shard?: string;
  reporter: ReporterName;
  output?: string;
  report?: string;
}

const program = new Command('fauxlassian')
  .description(`Atlassian's cloud auth surface on your own machine. ${NOTICE}`)
  .version(VERSION)
  .showHelpAfterError('(--help after a command says what it takes)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : COULD_NOT_RUN));

const portOption = (flags: string, description: string, fallback: number) =>
  new Option(flags, description).argParser(portOf).default(fallback);

const serveOptions = (command: Command): Command =>
  command
    .addOption(portOption('-p, --port <number>', 'where to listen; 0 for any port that is free', 4400))
    .option(
      '--host <address>',
      'the address to listen on; any but loopback needs --control-token',
      '127.0.0.1',
    )
    .addOption(
      new Option('--control-token <token>', 'what users of /_control have to show, as a bearer').env(
        'FAUXLASSIAN_CONTROL_TOKEN',
      ),
    )
    .option(
      '--data <file>',
      'keep the worlds in this file, across restarts; without it they are gone at the end',
    )
    .option(
      '--allow-host <names...>',
      'hosts beyond this machine at which Connect apps may be installed and called',
    )
    .option('-q, --quiet', 'do not print a line for each exchange')
    .option('--show-secrets', 'leave tokens and secrets readable in lines and in the journal');

serveOptions(program.command('serve'))
  .description('Serve a world to your app: lines on the screen say what happens, and why the answer was no.')
  .argument('[setup]', 'a setup file, YAML or JSON: who and what is in the world; the demo world by default')
  .addHelpText('after', '\nExample:\n  fauxlassian serve my-world.yaml --port 4400\n')
  .action((setupFile: string | undefined, flags: ServeFlags) =>
    reportFaults(() => runServe(setupFile, flags)),
  );

serveOptions(program.command('demo'))
  .description('Serve the demo world, and beside it the reference app, ready to click.')
  .addOption(portOption('--app-port <number>', 'where the reference app listens', 4500))
  .action((flags: ServeFlags & { appPort: number }) => reportFaults(() => runDemo(flags)));

program
  .command('run')
  .description('Play scenarios against the reference app, and judge it by the rulebook.')
  .argument(
    '[files...]',
    'your own scenario files, folders or globs (*.scenario.ts); the built-in suite by default',
  )
  .option('-g, --grep <pattern>', 'only scenarios whose id or title fits this regular expression')
  .option('--seed <text>', 'where ids and secrets come from: same seed, same bytes')
  .option('--shard <i/n>', 'the i-th of n equal parts of the suite')
  .addOption(
    new Option('--reporter <name>', 'how to report').choices(['pretty', 'junit', 'json']).default('pretty'),
  )
  .option('-o, --output <file>', 'write the report to a file')
  .option(
    '--report <folder>',
    'draw what happened: a sequence diagram of each scenario as a page and as Mermaid text, and an index',
  )
  .addHelpText('after', '\nExit codes: 0 passed, 1 failed, 2 could not run.\n')
  .action((files: string[], flags: RunFlags) => reportFaults(() => runScenarios(files, flags)));

program
  .command('check')
  .description('Check a setup file and say everything that is wrong with it.')
  .argument('<setup>', 'the file')
  .action((setupFile: string) => reportFaults(() => checkSetupFile(setupFile)));

void program.parseAsync();

async function runServe(setupFile: string | undefined, flags: ServeFlags): Promise<void> {
  const { served, describe } = await startServing(await setupOf(setupFile), flags);
  say(`Fauxlassian ${VERSION} listens on ${served.url}. ${NOTICE}\n\n${describe}\n`);
}

async function runDemo({ appPort, ...flags }: ServeFlags & { appPort: number }): Promise<void> {
  const {
    createMemoryLedger,
    createMemoryStore,
    createMemoryTenants,
    createReferenceApp,
    readAppConfiguration,
    systemEnvironment,
  } = await import('./client/index.ts');
  const appUrl = `http://127.0.0.1:${appPort}`;
  const { served, describe } = await startServing(withReferenceApp(await setupOf(undefined), appUrl), flags);
  const [app] = served.world.setup.apps ?? [];
  const configuration = readAppConfiguration({
    CLOUD: served.url,
    CLIENT_ID: app?.clientId,
    CLIENT_SECRET: app?.clientSecret,
    REDIRECT_URI: `${appUrl}/callback`,
    ISSUE_KEY: 'ED-1',
    PERSONAL_DATA: 'keep',
    CONNECT_APP_KEY: DEMO_APP_KEY,
  });
  const referenceApp = createReferenceApp({
    configuration,
    store: createMemoryStore(),
    ledger: createMemoryLedger(),
    tenants: createMemoryTenants(),
    // The app lives in the world's time, so that moving it shows what becomes due.
    environment: {
      ...systemEnvironment(),
      now: () => (served.simulator.worlds.get(served.world.name) ?? served.world).clock.now(),
    },
  });
  closeOnSignal(() => referenceApp.close());
  await referenceApp
    .listen({ host: '127.0.0.1', port: appPort })
    .catch(async (error: NodeJS.ErrnoException) => {
      await served.close();
      const why =
        error.code === 'EADDRINUSE' ? 'the port is in use; choose another with --app-port' : error.message;
      throw new Error(`cannot listen on 127.0.0.1:${appPort}: ${why}`);
    });
  say(`Fauxlassian ${VERSION}. ${NOTICE}\n
  Open ${appUrl} and sign in to the reference app as Rohit; connect it, and comment on ED-1.
  Then do the same as Mark, in a private window: each comment bears its author.
  What it keeps of people, and owes for that, is then on ${appUrl}/people. It lives in the world's time; move that, and a report is due:

  curl -X POST ${served.url}/_control/worlds/default/clock/advance -H 'content-type: application/json' -d '{"hours": 1}'

  It is a Connect app as well. Install it as Asha on ${served.url}/acme.atlassian.net/plugins/servlet/upm, open its
  board there, export the site and import it again: the app is gone without a word. What it knows of its sites is, for
  whoever signed in to it, on ${appUrl}/connect/tenants.

  simulator   ${served.url}
${describe}
`);
}

async function startServing(
  setup: WorldSetup,
  flags: ServeFlags,
): Promise<{ served: Served; describe: string }> {
  const { describeServed, serve } = await import('./simulator/serve.ts');
  const served = await serve({
    host: flags.host,
    port: flags.port,
    setup,
    controlToken: flags.controlToken,
    dataFile: flags.data,
    allowedHosts: flags.allowHost,
    narration: { colour: process.stdout.isTTY === true, showSecrets: flags.showSecrets === true },
    say: flags.quiet === true ? undefined : say,
  });
  closeOnSignal(() => served.close());
  return { served, describe: describeServed(served) };
}

async function runScenarios(files: string[], flags: RunFlags): Promise<void> {
  const { runSuite } = await import('./scenarios/index.ts');
  const abort = new AbortController();
  closeOnSignal(async () => abort.abort());
  process.exitCode = await runSuite({ files, ...flags, signal: abort.signal, stdout: process.stdout });
}

async function checkSetupFile(setupFile: string): Promise<void> {
  await setupOf(setupFile);
  say(`${setupFile} is a setup that serve takes.`);
}

async function setupOf(setupFile: string | undefined): Promise<WorldSetup> {
  if (setupFile === undefined) return (await import('./worlds/demo.gen.ts')).demoWorld;
  const { readSetupFile } = await import('./simulator/serve.ts');
  return readSetupFile(setupFile);
}

/** The reference app where it listens: the first app of the world, and a Connect app on its Marketplace. */
function withReferenceApp(setup: WorldSetup, appUrl: string): WorldSetup {
  const [first, ...others] = setup.apps ?? [];
  const listings = [{ appKey: DEMO_APP_KEY, descriptorUrl: `${appUrl}/atlassian-connect.json` }];
  const connect = { ...setup.connect, listings: [...(setup.connect?.listings ?? []), ...listings] };
  if (!first) return { ...setup, connect };
  const callbackUrls = [...new Set([...(first.callbackUrls ?? []), `${appUrl}/callback`])];
  return { ...setup, connect, apps: [{ ...first, callbackUrls }, ...others] };
}

/** Ctrl-C closes what is open, once; a second one ends the process at once. */
function closeOnSignal(close: () => Promise<void>): void {
  closers.push(close);
  if (closers.length > 1) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void Promise.allSettled(closers.map((one) => one())));
  }
}

/** Says what went wrong; a person never sees a stack. */
async function reportFaults(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    process.stderr.write(`fauxlassian: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = COULD_NOT_RUN;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}
