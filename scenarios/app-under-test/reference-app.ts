import type { FastifyInstance } from 'fastify';
import {
  type ClientParts,
  type ConnectParts,
  createReferenceApp,
  type LedgerStore,
  type ReporterParts,
} from '../../client/index.ts';
import { type Ask, askOver, type PlainAnswer, type PlainRequest } from '../stage/ask.ts';
import type { AppMaker, AppMaterial, AppUnderTest, Capability, Trace } from './app-under-test.ts';
import { createKeptInMemory } from './kept-in-memory.ts';
import { createMortalProcess, type DeathPoint, type MortalProcess } from './mortal-process.ts';
import { referenceTriggers } from './reference-triggers.ts';
import { seededBytes } from './seeded-bytes.ts';

const CAPABILITIES: ReadonlySet<Capability> = new Set<Capability>([
  'explains',
  'restart',
  'replicas',
  'configuration',
  'virtual-time',
  'personal-data',
  'connect',
]);

interface Instance {
  readonly name: string;
  readonly server: FastifyInstance;
  readonly ask: Ask;
  readonly process: MortalProcess;
  /** Rejects when the process has died with connections open; nobody listens unless that is staged. */
  dropped?: Promise<never>;
}

/** A ledger with something around it, and further places in which that something keeps data. */
export interface LedgerVariant {
  readonly ledger: LedgerStore;
  readonly traces: () => readonly Trace[];
}

/** What may differ from the reference app as it ships. */
export interface ReferenceAppVariant {
  readonly name?: string;
  /** Decisions of the client to replace: an app with exactly one defect, for example. */
  readonly parts?: Partial<ClientParts>;
  /** Decisions of the reporter to replace. */
  readonly reporterParts?: Partial<ReporterParts>;
  /** Decisions of the Connect app to replace. */
  readonly connectParts?: Partial<ConnectParts>;
  /** Puts something around the ledger: an app that keeps a second copy, for example. */
  readonly aroundLedger?: (ledger: LedgerStore) => LedgerVariant;
}

/** The reference app, in process and in virtual time. */
export function referenceApp(variant: ReferenceAppVariant = {}): AppMaker {
  return {
    name: variant.name ?? 'reference app',
    capabilities: CAPABILITIES,
    make: async (material) => new InProcessApp(material, variant),
  };
}

class InProcessApp implements AppUnderTest {
  readonly name: string;
  readonly baseUrl: string;
  readonly capabilities = CAPABILITIES;
  readonly triggers = referenceTriggers;
  readonly #material: AppMaterial;
  readonly #variant: ReferenceAppVariant;
  readonly #kept = createKeptInMemory();
  readonly #ledger: LedgerVariant;
  readonly #instances: Instance[] = [];
  readonly #log: string[] = [];
  #started = 0;
  #clockOffBy = 0;

  constructor(material: AppMaterial, variant: ReferenceAppVariant) {
    this.name = variant.name ?? 'reference app';
    this.baseUrl = new URL(material.configuration.redirectUri).origin;
    this.#material = material;
    this.#variant = variant;
    const { ledger } = this.#kept;
    this.#ledger = variant.aroundLedger?.(ledger) ?? { ledger, traces: () => [] };
    this.#instances.push(this.#start());
  }

  ask(request: PlainRequest, replica: number): Promise<PlainAnswer> {
    const { ask, dropped } = this.#instance(replica);
    return dropped === undefined ? ask(request) : Promise.race([ask(request), dropped]);
  }

  instanceAt(replica: number): string {
    return this.#instance(replica).name;
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
    return this.#diesAt('storing-a-grant', replica);
  }

  diesBeforeSettling(replica: number): Promise<void> {
    return this.#diesAt('settling', replica);
  }

  diesBeforeLeasing(replica: number): Promise<void> {
    return this.#diesAt('leasing', replica);
  }

  diesBeforeStoringTenant(replica: number): Promise<void> {
    return this.#diesInCall('storing-a-tenant', replica);
  }

  diesAfterStoringTenant(replica: number): Promise<void> {
    return this.#diesInCall('tenant-stored', replica);
  }

  setsClockOff(milliseconds: number): void {
    this.#clockOffBy = milliseconds;
  }

  async traces(): Promise<Trace[]> {
    const log = { place: 'log', text: this.#log.join('\n') };
    return [...(await this.#kept.traces()), log, ...this.#ledger.traces()];
  }

  async close(): Promise<void> {
    for (const { process } of this.#instances) process.die();
  }

  #diesAt(point: DeathPoint, replica: number): Promise<void> {
    const { process } = this.#instance(replica);
    process.dieAt(point);
    return process.died;
  }

  /** As {@link #diesAt}; whoever waits for an answer sees the connection break. */
  #diesInCall(point: DeathPoint, replica: number): Promise<void> {
    const instance = this.#instance(replica);
    const died = this.#diesAt(point, replica);
    instance.dropped = died.then(() => Promise.reject(new TypeError('fetch failed')));
    instance.dropped.catch(() => undefined);
    return died;
  }

  #instance(replica: number): Instance {
    const instance = this.#instances[replica];
    if (!instance) throw new Error(`the app has no replica ${replica}`);
    return instance;
  }

  #start(): Instance {
    const { configuration, customers, time, seed, fetchAs, onUnexpected } = this.#material;
    const { connectParts, parts, reporterParts } = this.#variant;
    const number = ++this.#started;
    const name = `app-${number}`;
    const process = createMortalProcess({ ...this.#kept, ledger: this.#ledger.ledger });
    const server = createReferenceApp({
      ...{ configuration, connectParts, customers, parts, reporterParts, onUnexpected },
      onAlert: (line) => this.#log.push(line),
      store: process.store,
      ledger: process.ledger,
      tenants: process.tenants,
      environment: {
        now: () => time.now() + this.#clockOffBy,
        sleep: (milliseconds) => time.sleep(milliseconds),
        randomBytes: seededBytes(`${seed}/app-${number}`),
        fetch: fetchAs(name),
      },
    });
    return { name, server, ask: askOver(server), process };
  }
}
