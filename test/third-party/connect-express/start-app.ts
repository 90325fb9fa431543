import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { TestWorld } from '../../wire/test-world.ts';

const folder = join(import.meta.dirname, 'apps');

// The first start of a framework reads a thousand files, perhaps from a cold disk.
vi.setConfig({ testTimeout: 60_000 });

/** The versions of atlassian-connect-express in `package.json`. */
export type Version = '11.5.3' | '7.4.8' | '6.6.0';

/** What an app is started with. */
export interface Start {
  readonly version: Version;
  /** A site with credentials of an admin in it, with which the app registers itself: `http://{email}:{token}@...`. */
  readonly host?: string;
}

/** Starts an app whose cloud is a world; the end of the test stops it. */
export async function startApp(world: TestWorld, { version, host }: Start): Promise<ExpressApp> {
  const framework = `atlassian-connect-express-${version}`;
  if (!existsSync(join(folder, 'node_modules', framework))) {
    throw new Error(`${framework} is not installed; what the run said at its beginning tells why`);
  }
  const { proxy, asked } = await deadEnd();
  const era = version === '11.5.3' ? 'signed-install' : 'legacy';
  const child = fork(join(folder, 'app.cjs'), [], {
    cwd: join(folder, era),
    silent: true,
    env: {
      PATH: process.env.PATH,
      FRAMEWORK: framework,
      CONNECT_KEYS_CDN_URL: world.at('connect-install-keys.atlassian.com', ''),
      HTTPS_PROXY: proxy,
      ...(host !== undefined && { HOST: host }),
    },
  });
  const app = new ExpressApp(child, asked);
  onTestFinished(() => app.stop());
  await app.listening;
  return app;
}

/** A proxy that leads nowhere and notes where to: no request of an app leaves this machine. */
async function deadEnd(): Promise<{ proxy: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** What `app.cjs` tells its parent. */
type Message = { baseUrl: string } | { registered: true } | { event: string; issueKey: string | null };

/** An app on atlassian-connect-express, in a process of its own. */
export class ExpressApp {
  /** Servers elsewhere that it wanted to be connected to, as `host:port`. */
  readonly askedFor: readonly string[];
  /** Webhooks that reached its code. */
  readonly events: unknown[] = [];
  /** Resolves when it listens. Rejects, with what it printed, when it ends before. */
  readonly listening: Promise<void>;
  /** Resolves when it has tried to register itself. */
  readonly registered: Promise<void>;
  readonly #process: ChildProcess;
  #baseUrl = '';
  #printed = '';

  constructor(child: ChildProcess, askedFor: readonly string[]) {
    this.#process = child;
    this.askedFor = askedFor;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (this.#printed += text));
    this.listening = new Promise((resolve, reject) => {
      child.once('exit', () => reject(new Error(`the app ended:\n${this.#printed}`)));
      child.on('message', (message: Message) => {
        if ('issueKey' in message) this.events.push(message);
        if ('baseUrl' in message) {
          this.#baseUrl = message.baseUrl;
          resolve();
        }
      });
    });
    this.registered = new Promise((resolve) => {
      child.on('message', (message: Message) => 'registered' in message && resolve());
    });
  }

  /** What it printed so far. */
  get printed(): string {
    return this.#printed;
  }

  get descriptorUrl(): string {
    return `${this.#baseUrl}/atlassian-connect.json`;
  }

  /** Sends JSON, with a JWT if there is one. */
  async post(path: string, body: unknown, jwt?: string): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(`${this.#baseUrl}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(jwt !== undefined && { authorization: `JWT ${jwt}` }),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : text };
  }

  /** Stops it as Ctrl-C does; it takes itself off the hosts that it registered with. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGTERM');
    await once(this.#process, 'exit');
  }
}
