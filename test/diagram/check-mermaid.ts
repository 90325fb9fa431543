const TEXT = String.raw`[^;#"<>{}%]*(?:#(?:\d+|quot|lt|gt);[^;#"<>{}%]*)*`;
const LINES: readonly RegExp[] = [
  /^sequenceDiagram$/,
  new RegExp(`^title ${TEXT}$`),
  new RegExp(`^(?:actor|participant) L\\d+ as ${TEXT}$`),
  new RegExp(`^L\\d+(?:->>|-->>|-x|--x)L\\d+: ${TEXT}$`),
  new RegExp(`^Note over L\\d+(?:,L\\d+)?: ${TEXT}$`),
  new RegExp(`^loop ${TEXT}$`),
  /^rect rgba\(\d+, \d+, \d+, 0\.\d+\)$/,
  /^end$/,
];

/**
 * What is wrong with a sequence diagram in the language of Mermaid, line by line: the part of the language that we use,
 * after its grammar (mermaid.js.org/syntax/sequenceDiagram).
 */
export function mermaidProblems(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines[0] === 'sequenceDiagram' ? [] : ['it does not begin with sequenceDiagram'];
  const said = lines.filter((line) => line !== '');
  const unknown = said.filter((line) => !LINES.some((pattern) => pattern.test(line)));
  const closing = said.filter((line) => /:.*\bend\b/.test(line));
  return [...first, ...unknown, ...closing, ...undeclared(said), ...unbalanced(said)];
}

function undeclared(lines: readonly string[]): string[] {
  const declared = new Set(lines.map((line) => /^(?:actor|participant) (L\d+) as/.exec(line)?.[1]));
  return lines.filter((line) => {
    const used = /^(?:Note over )?(L\d+)(?:[^:]*?(L\d+))?:/.exec(line)?.slice(1) ?? [];
    return used.some((name) => name !== undefined && !declared.has(name));
  });
}

function unbalanced(lines: readonly string[]): string[] {
  let open = 0;
  for (const line of lines) {
    if (/^(?:loop|rect) /.test(line)) open += 1;
    if (line === 'end') open -= 1;
    if (open < 0) return ['an end too many'];
  }
  return open === 0 ? [] : [`${open} blocks are not closed`];
}
