import { type ArrowRow, type Diagram, LANE_KINDS, type NoteRow, type Row } from './diagram.ts';

const RED = 'rect rgba(200, 40, 30, 0.15)';
const HUMAN: ReadonlySet<string> = new Set(LANE_KINDS.slice(0, 3));

/** Writes a diagram in the language of Mermaid (mermaid.js.org/syntax/sequenceDiagram). */
export function writeMermaid({ title, lanes, rows }: Diagram): string {
  const names = new Map(lanes.map(({ key }, index) => [key, `L${index + 1}`]));
  const people = lanes.map(({ key, kind, title: name }) => {
    return `  ${HUMAN.has(kind) ? 'actor' : 'participant'} ${names.get(key)} as ${escapeText(name)}`;
  });
  const across = lanes.length > 1 ? `L1,L${lanes.length}` : 'L1';
  const lines = lanes.length === 0 ? [] : linesOf(rows, { names, across }, 1);
  return `${['sequenceDiagram', `  title ${escapeText(title)}`, ...people, ...lines].join('\n')}\n`;
}

interface Names {
  readonly names: ReadonlyMap<string, string>;
  readonly across: string;
}

function linesOf(rows: readonly Row[], names: Names, depth: number): string[] {
  const indent = '  '.repeat(depth);
  return rows.flatMap((row) => {
    if (row.kind === 'fold') {
      return [
        `${indent}loop ${escapeText(row.text)}`,
        ...linesOf(row.rows, names, depth + 1),
        `${indent}end`,
      ];
    }
    return lineOf(row, names).map((line) => `${indent}${line}`);
  });
}

function lineOf(row: Exclude<Row, { kind: 'fold' }>, names: Names): string[] {
  if (row.kind === 'arrow') return arrowLines(row, names);
  if (row.kind === 'note') return noteLines(row, names);
  const text = row.kind === 'gap' ? `... ${row.text} ...` : row.text;
  return [`Note over ${names.across}: ${escapeText(text)}`];
}

function arrowLines({ from, to, role, arrives, label, reasons, tone }: ArrowRow, { names }: Names): string[] {
  const [sender = 'L1', receiver = 'L1'] = [names.get(from), names.get(to)];
  const arrow = `${role === 'request' ? '-' : '--'}${arrives ? '>>' : 'x'}`;
  const ends = [sender, receiver].sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)));
  const why = reasons.map((reason) => `Note over ${[...new Set(ends)].join(',')}: ${escapeText(reason)}`);
  const lines = [`${sender}${arrow}${receiver}: ${escapeText(label)}`, ...why];
  return tone === 'bad' ? [RED, ...lines, 'end'] : lines;
}

function noteLines({ lane, text, tone }: NoteRow, { names, across }: Names): string[] {
  const over = (lane === undefined ? undefined : names.get(lane)) ?? across;
  const line = `Note over ${over}: ${escapeText(text)}`;
  return tone === 'finding' || tone === 'bad' ? [RED, line, 'end'] : [line];
}

/** What has a meaning in the language, as its entities. */
const ENTITIES: Readonly<Record<string, string>> = {
  '#': '#35;',
  ';': '#59;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '%': '#37;',
  '{': '#123;',
  '}': '#125;',
};

/** One line of text. A lone `end` would close a block. */
function escapeText(text: string): string {
  const line = text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();
  const escaped = line.replaceAll(/[#;"<>%{}]/g, (sign) => ENTITIES[sign] ?? sign);
  return (
    escaped.replaceAll(/\bend\b/gi, (word) => `${word.slice(0, 1)}#${word.charCodeAt(1)};${word.slice(2)}`) ||
    '-'
  );
}
