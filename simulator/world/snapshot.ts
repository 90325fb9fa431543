import type { ClockState } from './clock.ts';
import type { DiceState } from './dice.ts';
import { fromJson, toJson } from './plain.ts';
import { knownSlices } from './slice.ts';
import type { World, WorldSetup } from './world.ts';

/** A world as one plain value: everything but its journal and its scripted faults. */
export interface Snapshot {
  format: typeof SNAPSHOT_FORMAT;
  version: number;
  name: string;
  lineage: string;
  setup: WorldSetup;
  startedAt: number;
  clock: ClockState;
  dice: DiceState;
  dials: Record<string, string>;
  slices: Record<string, unknown>;
}

export const SNAPSHOT_FORMAT = 'fauxlassian/world';
/** Raised with every change of a slice's shape; `restoreWorld` refuses what it does not know how to read. */
export const SNAPSHOT_VERSION = 1;

/** A snapshot is not one of ours, or not of a version that we read. The message names what is wrong and where. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** The world as plain JSON; nothing in it is shared with the world. */
export function snapshotOf(world: World): Snapshot {
  return {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    name: world.name,
    lineage: world.lineage,
    setup: world.setup,
    startedAt: world.startedAt,
    clock: world.clock.state(),
    dice: world.dice.state(),
    dials: Object.fromEntries(world.dials),
    slices: JSON.parse(toJson(Object.fromEntries(world.slices))) as Record<string, unknown>,
  };
}

/**
 * Puts a world into the state of a snapshot, its name aside. The world is untouched when the snapshot is refused.
 *
 * @throws SnapshotError when format, version or shape are not ours
 */
export function restoreSnapshot(world: World, snapshot: unknown): void {
  const checked = checkSnapshot(snapshot);
  const slices = new Map(Object.entries(checked.slices).map(([name, value]) => [name, revive(value)]));
  world.clock.restore(checked.clock);
  world.dice.restore(checked.dice);
  world.dials.clear();
  for (const [dial, position] of Object.entries(checked.dials)) world.dials.set(dial, position);
  world.lineage = checked.lineage;
  world.startedAt = checked.startedAt;
  world.slices.clear();
  for (const [name, value] of slices) world.slices.set(name, value);
  world.faults.clear();
}

/** @throws SnapshotError when the value is not a snapshot that this version reads */
export function checkSnapshot(value: unknown): Snapshot {
  if (!isRecord(value) || value.format !== SNAPSHOT_FORMAT) {
    throw new SnapshotError(`not a world of Fauxlassian: /format is not "${SNAPSHOT_FORMAT}"`);
  }
  if (value.version !== SNAPSHOT_VERSION) {
    throw new SnapshotError(
      `/version is ${JSON.stringify(value.version)}; this release of Fauxlassian reads version ${SNAPSHOT_VERSION}`,
    );
  }
  for (const [field, fits] of Object.entries(SHAPE)) {
    if (!fits(value[field])) throw new SnapshotError(`/${field} of the world is missing or malformed`);
  }
  const foreign = Object.keys(value.slices as object).find((name) => !knownSlices().has(name));
  if (foreign !== undefined)
    throw new SnapshotError(`/slices/${foreign} is not a part of a world that we know`);
  return value as unknown as Snapshot;
}

const SHAPE: Record<string, (value: unknown) => boolean> = {
  name: (value) => typeof value === 'string',
  lineage: (value) => typeof value === 'string',
  setup: isRecord,
  startedAt: Number.isFinite,
  clock: (value) => isRecord(value) && (isVirtual(value) || isWall(value)),
  dice: (value) =>
    isRecord(value) && typeof value.seed === 'string' && isRecord(value.rolls) && allNumbers(value.rolls),
  dials: (value) => isRecord(value) && Object.values(value).every((position) => typeof position === 'string'),
  slices: (value) => isRecord(value) && Object.values(value).every(isRecord),
};

const isVirtual = (clock: Record<string, unknown>) => clock.mode === 'virtual' && Number.isFinite(clock.at);
const isWall = (clock: Record<string, unknown>) => clock.mode === 'wall' && Number.isFinite(clock.offset);
const allNumbers = (record: Record<string, unknown>) => Object.values(record).every(Number.isSafeInteger);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function revive(value: unknown): object {
  return fromJson(JSON.stringify(value)) as object;
}
