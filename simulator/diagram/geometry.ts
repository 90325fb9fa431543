import type { Lane } from './diagram.ts';
import type { Font } from './measure-text.ts';

/** Where things are, from left to right, and how big text is; in pixels. */
export interface Geometry {
  /** Stands before the number of an exchange in the ids of its rows. */
  readonly prefix: string;
  readonly width: number;
  /** Up to here reaches the margin with the time. */
  readonly left: number;
  /** Between two lanes. */
  readonly spacing: number;
  /** The middle of each lane, by its key. */
  readonly laneX: ReadonlyMap<string, number>;
  readonly wire: Font;
  readonly words: Font;
  /** Text beside an arrow may be as wide as this, however short the arrow. */
  readonly labelWidth: number;
  readonly noteWidth: number;
  readonly narrow: boolean;
}

const WIDE = 1160;
const MARGIN = 72;
const WIDEST_SPACING = 290;
const CLOSEST_SPACING = 105;
/** A phone's 400 pixels without the page's own margins. */
const NARROW = 376;

/** For a screen of a desk. */
export function wideGeometry(lanes: readonly Lane[]): Geometry {
  const count = Math.max(2, lanes.length);
  const spacing = Math.round(Math.min(WIDEST_SPACING, Math.max(CLOSEST_SPACING, (WIDE - MARGIN) / count)));
  const width = MARGIN + spacing * count;
  return {
    ...{ prefix: 'x', width, left: MARGIN, spacing, narrow: false },
    laneX: lanesAt(lanes, MARGIN, (MARGIN + width) / 2, spacing),
    wire: { family: 'mono', size: 12 },
    words: { family: 'sans', size: 12 },
    labelWidth: Math.min(430, width - MARGIN - 16),
    noteWidth: 300,
  };
}

/** For a telephone: lanes close together, text as wide as the picture. */
export function narrowGeometry(lanes: readonly Lane[]): Geometry {
  const count = Math.max(2, lanes.length);
  const spacing = NARROW / count;
  return {
    ...{ prefix: 'n', width: NARROW, left: 0, spacing, narrow: true },
    laneX: lanesAt(lanes, 0, NARROW / 2, spacing),
    wire: { family: 'mono', size: 11 },
    words: { family: 'sans', size: 11.5 },
    labelWidth: NARROW - 20,
    noteWidth: 250,
  };
}

/** Lanes side by side; a single one in the middle. */
function lanesAt(lanes: readonly Lane[], left: number, middle: number, spacing: number): Map<string, number> {
  if (lanes.length === 1) return new Map(lanes.map(({ key }) => [key, middle]));
  return new Map(lanes.map(({ key }, index) => [key, Math.round(left + spacing * (index + 0.5))]));
}
