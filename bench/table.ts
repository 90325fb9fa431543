import { isMet, judged, type Measurement } from './row.ts';

/** What is printed of a measurement. */
function cells(measurement: Measurement): string[] {
  const { what, unit, ours, floor, target, note } = measurement;
  const met = isMet(measurement);
  return [
    what,
    `${figure(ours)} ${unit}`,
    floor ? `${figure(floor.value)} ${unit}` : '',
    floor ? `${judged(measurement).toFixed(2)} x` : '',
    target ? `${target.relation} ${target.value}${floor ? ' x' : ` ${unit}`}` : '',
    met === undefined ? '' : met ? 'met' : 'NOT MET',
    [floor && `floor: ${floor.of}`, note].filter(Boolean).join('; '),
  ];
}

const HEADINGS = ['what', 'ours', 'floor', 'ratio', 'target', '', ''];

export function tableOf(measurements: readonly Measurement[]): string {
  const lines = [HEADINGS, ...measurements.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits that mean something. */
function figure(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
