import { hash } from 'node:crypto';

/** How dice are kept in a snapshot: the seed, and how often each stream was rolled. */
export interface DiceState {
  seed: string;
  rolls: Record<string, number>;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Deterministic randomness: SHA-256 over seed, stream and a counter. Streams are independent of each other, so that a
 * slice that is built late, or a new kind of id, changes no byte of the others.
 */
export class Dice {
  #seed: string;
  #rolls: Map<string, number>;
  /** The first halves of serial numbers, by stream. */
  readonly #prefixes = new Map<string, string>();

  constructor(state: DiceState) {
    this.#seed = state.seed;
    this.#rolls = new Map(Object.entries(state.rolls));
  }

  get seed(): string {
    return this.#seed;
  }

  /** The next bytes of a stream. @param length - at most 32 */
  bytes(stream: string, length = 32): Buffer {
    return hash('sha256', this.#roll(stream), 'buffer').subarray(0, length);
  }

  /** Lower-case hexadecimal digits. @param digits - even, at most 64 */
  hex(stream: string, digits: number): string {
    return hash('sha256', this.#roll(stream), 'hex').slice(0, digits);
  }

  /**
   * The next of a stream's serial numbers: 32 hexadecimal digits, the first half the stream's, the second counted. For ids
   * that every answer has and nobody guards; they cost a tenth of {@link hex}.
   */
  serial(stream: string): string {
    let prefix = this.#prefixes.get(stream);
    if (prefix === undefined) {
      prefix = hash('sha256', `${this.#seed}\n${stream}`, 'hex').slice(0, 16);
      this.#prefixes.set(stream, prefix);
    }
    return prefix + this.#count(stream).toString(16).padStart(16, '0');
  }

  #roll(stream: string): string {
    return `${this.#seed}\n${stream}\n${this.#count(stream)}`;
  }

  #count(stream: string): number {
    const roll = (this.#rolls.get(stream) ?? 0) + 1;
    this.#rolls.set(stream, roll);
    return roll;
  }

  /** Letters and digits. @param length - at most 32 */
  alphanumeric(stream: string, length: number): string {
    let text = '';
    for (const byte of this.bytes(stream, length)) text += LETTERS[byte % LETTERS.length];
    return text;
  }

  /** A version 4 UUID (RFC 9562, section 5.4). */
  uuid(stream: string): string {
    const bytes = this.bytes(stream, 16);
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = bytes.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  /** A whole number from 0 up to, not including, `below`. @param below - at most 2 ** 32 */
  integer(stream: string, below: number): number {
    return this.bytes(stream, 6).readUIntBE(0, 6) % below;
  }

  state(): DiceState {
    return { seed: this.#seed, rolls: Object.fromEntries(this.#rolls) };
  }

  restore(state: DiceState): void {
    this.#seed = state.seed;
    this.#rolls = new Map(Object.entries(state.rolls));
    this.#prefixes.clear();
  }
}
