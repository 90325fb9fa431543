import type { FastifyInstance } from 'fastify';
import {
  type ClientParts,
  type ClientStore,
  createMemoryStore,
  createReferenceApp,
} from '../../client/index.ts';
import { type Ask, askOver, type PlainAnswer, type PlainRequest } from '../stage/ask.ts';
import type { AppMaker, AppMaterial, AppUnderTest, Capability, Triggers } from './app-under-test.ts';
import { createDyingStore, type DyingStore } from './dying-store.ts';
import { seededBytes } from './seeded-bytes.ts';

const CAPABILITIES: ReadonlySet<Capability> = new Set<Capability>([
  'explains',
  'restart',
  'replicas',
  'configuration',
  'virtual-time',
]);

/** As a script sees the app: it answers in JSON. */
const triggers: Triggers = {
  headers: { accept: 'application/json' },
  signIn: (person, customer) => ({
    method: 'POST',
    path: '/sign-in',
    fields: { person, ...(customer !== undefined && { customer }) },
  }),
  connect: () => ({ method: 'GET', path: '/connect' }),
  comment: (issueKey, text) => ({
    method: 'POST',
    path: `/issues/${encodeURIComponent(issueKey)}/comments`,
    fields: { text },
  }),
  home: () => ({ method: 'GET', path: '/' }),
  readIssue: (issueKey) => ({
    method: 'GET',
    path: `/issues/${encodeURIComponent(issueKey)}`,
  }),
  chooseSite: (cloudId) => ({ method: 'POST', path: '/site', fields: { cloudId } }),
  disconnect: () => ({ method: 'POST', path: '/disconnect' }),
  learnAbout: (accountIds) => ({
    method: 'POST',
    path: '/people/import',
    fields: { accountIds: accountIds.join(' ') },
  }),
  report: () => ({ method: 'POST', path: '/privacy/report' }),
  exportData: (accountIds = []) => ({
    method: 'GET',
    path: `/privacy/export?${accountIds.map((accountId) => `accountId=${encodeURIComponent(accountId)}`).join('&')}`,
  }),
};

interface Instance {
  readonly server: FastifyInstance;
  readonly ask: Ask;
  readonly process: DyingStore;
}

/** What may differ from the reference app as it ships. */
export interface ReferenceAppVariant {
  readonly name?: string;
  /** Decisions of the client to replace: an app with exactly one defect, for example. */
  readonly parts?: Partial<ClientParts>;
}

/** The reference app, in process and in virtual time. */
export function referenceApp({ name = 'reference app', parts }: ReferenceAppVariant = {}): AppMaker {
  return {
    name,
    capabilities: CAPABILITIES,
    make: async (material) => new InProcessApp(name, material, parts),
  };
}

class InProcessApp implements AppUnderTest {
  readonly name: string;
  readonly baseUrl: string;
  readonly capabilities = CAPABILITIES;
  readonly triggers = triggers;
  readonly #material: AppMaterial;
  readonly #parts: Partial<ClientParts> | undefined;
  readonly #shared: ClientStore = createMemoryStore();
  readonly #instances: Instance[] = [];
  #started = 0;

  constructor(name: string, material: AppMaterial, parts: Partial<ClientParts> | undefined) {
    this.name = name;
    this.baseUrl = new URL(material.configuration.redirectUri).origin;
    this.#material = material;
    this.#parts = parts;
    this.#instances.push(this.#start());
  }

  ask(request: PlainRequest, replica: number): Promise<PlainAnswer> {
    return this.#instance(replica).ask(request);
  }

  async restart(replica: number): Promise<void> {
    this.#instance(replica).process.die();
    this.#instances[replica] = this.#start();
  }

  async addReplica(): Promise<number> {
    return this.#instances.push(this.#start()) - 1;
  }

  /** The next time that this instance wants to store a grant, it dies instead. @returns when that was */
  diesBeforeStoring(replica: number): Promise<void> {
    const { process } = this.#instance(replica);
    process.dieAtNextGrantWrite();
    return process.died;
  }

  async close(): Promise<void> {
    for (const { process } of this.#instances) process.die();
  }

  #instance(replica: number): Instance {
    const instance = this.#instances[replica];
    if (!instance) throw new Error(`the app has no replica ${replica}`);
    return instance;
  }

  #start(): Instance {
    const { configuration, time, seed, fetchAs, onUnexpected } = this.#material;
    const number = ++this.#started;
    const process = createDyingStore(this.#shared);
    const server = createReferenceApp({
      configuration,
      store: process.store,
      parts: this.#parts,
      onUnexpected,
      environment: {
        now: () => time.now(),
        sleep: (milliseconds) => time.sleep(milliseconds),
        randomBytes: seededBytes(`${seed}/app-${number}`),
        fetch: fetchAs(`app-${number}`),
      },
    });
    return { server, ask: askOver(server), process };
  }
}
