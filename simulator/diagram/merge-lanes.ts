import type { Diagram, Lane, LaneKind, Row } from './diagram.ts';

/** More lanes than these do not fit side by side. */
const MOST_LANES = 10;

const MERGED: Partial<Record<LaneKind, Pick<Lane, 'title' | 'short'>>> = {
  person: { title: 'People', short: 'People' },
  site: { title: 'Sites', short: 'Sites' },
  app: { title: 'Apps', short: 'Apps' },
};

/** Puts people, and then sites and apps, into one lane each while there are too many. */
export function mergeLanes(diagram: Diagram): Diagram {
  let merged = diagram;
  for (const kind of ['person', 'site', 'app'] as const) {
    if (merged.lanes.length > MOST_LANES) merged = mergeKind(merged, kind);
  }
  return merged;
}

function mergeKind(diagram: Diagram, kind: LaneKind): Diagram {
  const members = new Map(diagram.lanes.filter((lane) => lane.kind === kind).map((lane) => [lane.key, lane]));
  const words = MERGED[kind];
  if (members.size < 2 || !words) return diagram;
  const lane: Lane = {
    key: `all:${kind}`,
    kind,
    title: `${words.title} (${members.size})`,
    short: words.short,
  };
  const keyOf = (key: string) => (members.has(key) ? lane.key : key);
  const move = (row: Row): Row => {
    if (row.kind === 'fold') return { ...row, rows: row.rows.map(move) };
    if (row.kind === 'note') return { ...row, lane: row.lane === undefined ? undefined : keyOf(row.lane) };
    if (row.kind !== 'arrow') return row;
    const member = members.get(row.role === 'answer' ? row.to : row.from);
    const label = member && row.role !== 'answer' ? `${member.short}: ${row.label}` : row.label;
    return { ...row, from: keyOf(row.from), to: keyOf(row.to), label };
  };
  const first = diagram.lanes.findIndex(({ key }) => members.has(key));
  const lanes = diagram.lanes.flatMap((one, index) => {
    if (index === first) return [lane];
    return members.has(one.key) ? [] : [one];
  });
  return { ...diagram, lanes, rows: diagram.rows.map(move) };
}
