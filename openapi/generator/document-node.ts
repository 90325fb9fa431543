/** Where nodes come from: the document's name without its ending, its value, and the `file:line` of a path in it. */
export interface DocumentOrigin {
  room: string;
  root: unknown;
  place: (path: readonly string[]) => string;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value of a document that knows where it stands, so that whatever is wrong with it can be told by file and line. */
export class DocumentNode {
  readonly origin: DocumentOrigin;
  readonly path: readonly string[];
  readonly value: unknown;

  constructor(origin: DocumentOrigin, path: readonly string[], value: unknown) {
    this.origin = origin;
    this.path = path;
    this.value = value;
  }

  /** @throws Error always: `file:line: message`. */
  fail(message: string): never {
    throw new Error(`${this.origin.place(this.path)}: ${message}`);
  }

  record(): Record<string, unknown> {
    return isRecord(this.value) ? this.value : this.fail('expected a mapping');
  }

  text(): string {
    return typeof this.value === 'string' && this.value !== '' ? this.value : this.fail('expected a text');
  }

  /** The child of that name as it is written, a `$ref` included. */
  child(name: string): DocumentNode | undefined {
    const members = this.record();
    return Object.hasOwn(members, name) ? this.below(name, members[name]) : undefined;
  }

  /** As `child`, with its `$ref` followed. */
  get(name: string): DocumentNode | undefined {
    return this.child(name)?.follow();
  }

  need(name: string): DocumentNode {
    return this.get(name) ?? this.fail(`"${name}" is missing`);
  }

  entries(): [string, DocumentNode][] {
    return Object.entries(this.record()).map(([name, value]) => [name, this.below(name, value)]);
  }

  items(): DocumentNode[] {
    if (!Array.isArray(this.value)) return this.fail('expected a list');
    return this.value.map((value: unknown, index) => this.below(String(index), value));
  }

  /**
   * The node that a `$ref` in this document points at, or this node if it has none.
   *
   * @throws Error with file and line if the target is in another document, is missing, or leads back to itself.
   */
  follow(): DocumentNode {
    const seen = new Set<string>();
    let node: DocumentNode = this;
    while (isRecord(node.value) && typeof node.value.$ref === 'string') {
      const pointer = node.value.$ref;
      if (seen.has(pointer)) return this.fail(`"${pointer}" leads back to itself`);
      seen.add(pointer);
      node = node.target(pointer);
    }
    return node;
  }

  /**
   * The node at a JSON pointer in this document (RFC 6901 section 6).
   *
   * @throws Error with the file and line of this node if the pointer leads elsewhere, or to nothing.
   */
  target(pointer: string): DocumentNode {
    if (!pointer.startsWith('#/')) return this.fail(`"${pointer}" is not in this document`);
    const names = pointer
      .slice(2)
      .split('/')
      .map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
    let value = this.origin.root;
    for (const name of names) {
      if (!isRecord(value) || !Object.hasOwn(value, name)) return this.fail(`nothing at "${pointer}"`);
      value = value[name];
    }
    return new DocumentNode(this.origin, names, value);
  }

  private below(name: string, value: unknown): DocumentNode {
    return new DocumentNode(this.origin, [...this.path, name], value);
  }
}
