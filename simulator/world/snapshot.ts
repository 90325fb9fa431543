import type { ClockState } from './clock.ts';
import { dialFault } from './dial-fault.ts';
import type { DiceState } from './dice.ts';
import { DAY } from './durations.ts';
import { findProblems } from './find-problems.ts';
import { fromJson, toJson } from './plain.ts';
import { isInstant, isRecord } from './shape.ts';
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
/** Raised with every change of a slice's shape; `restoreSnapshot` refuses what it does not know how to read. */
export const SNAPSHOT_VERSION = 3;

/** A snapshot is not one of ours, or not of a version that we read. The message names what is wrong and where. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** Dice whose rolls nobody misses: each answer rolls one, and none is remembered. */
const FLEETING = 'traceId';

/** The world as JSON text; the same text as long as nothing in the world has changed. */
export function snapshotText(world: World): string {
  // Made before the dice are looked at, since making them may roll some.
  const slices = [...knownSlices().values()].map((slice) => [slice.name, slice.of(world)]);
  const { seed, rolls } = world.dice.state();
  const { [FLEETING]: _, ...kept } = rolls;
  return toJson({
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    name: world.name,
    lineage: world.lineage,
    setup: world.setup,
    startedAt: world.startedAt,
    clock: world.clock.state(),
    dice: { seed, rolls: kept },
    dials: Object.fromEntries(world.dials),
    slices: Object.fromEntries(slices),
  });
}

/** The world as plain JSON; nothing in it is shared with the world. */
export const snapshotOf = (world: World): Snapshot => JSON.parse(snapshotText(world)) as Snapshot;

/**
 * Puts a world into the state of a snapshot, its name and setup aside. The world is untouched when the snapshot is
 * refused.
 *
 * @throws SnapshotError when format, version or shape are not ours
 */
export function restoreSnapshot(world: World, snapshot: unknown): void {
  const checked = checkSnapshot(snapshot);
  const slices = revive(checked.slices);
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
  const snapshot = value as unknown as Snapshot;
  requireSetup(snapshot.setup);
  requireDials(snapshot.dials);
  revive(snapshot.slices);
  return snapshot;
}

const SHAPE: Record<string, (value: unknown) => boolean> = {
  name: (value) => typeof value === 'string',
  lineage: (value) => typeof value === 'string',
  setup: isRecord,
  startedAt: isInstant,
  clock: (value) => isRecord(value) && (isVirtual(value) || isWall(value)),
  dice: (value) =>
    isRecord(value) && typeof value.seed === 'string' && isRecord(value.rolls) && allCounts(value.rolls),
  dials: (value) => isRecord(value) && Object.values(value).every((position) => typeof position === 'string'),
  slices: isRecord,
};

const isVirtual = (clock: Record<string, unknown>) => clock.mode === 'virtual' && isInstant(clock.at);
const isWall = ({ mode, offset }: Record<string, unknown>) =>
  mode === 'wall' && typeof offset === 'number' && offset >= -200 * YEAR && offset <= 7_000 * YEAR;
const YEAR = 365 * DAY;
const allCounts = (record: Record<string, unknown>) =>
  Object.values(record).every((rolls) => Number.isSafeInteger(rolls) && Number(rolls) >= 0);

/** What a reset goes back to must be as good as a setup that was just sent. */
function requireSetup(setup: WorldSetup): void {
  const [problem] = findProblems('WorldSetup', setup);
  if (problem) throw new SnapshotError(`/setup${problem.where}: ${problem.message}`);
  if (setup.clock?.at !== undefined && !isInstant(Date.parse(setup.clock.at))) {
    throw new SnapshotError(`/setup/clock/at: "${setup.clock.at}" is no instant that we know`);
  }
}

function requireDials(dials: Record<string, string>): void {
  for (const [name, position] of Object.entries(dials)) {
    const fault = dialFault(name, position);
    if (fault !== undefined) throw new SnapshotError(`/dials/${name}: ${fault}`);
  }
}

/** The slices as the rooms know them. @throws SnapshotError when one is not ours or not of its shape */
function revive(slices: Record<string, unknown>): Map<string, object> {
  return new Map(
    Object.entries(slices).map(([name, value]) => {
      const slice = knownSlices().get(name);
      if (!slice) throw new SnapshotError(`/slices/${name} is not a part of a world that we know`);
      const revived = reviveValue(name, value);
      const fault = slice.shape(revived, `/slices/${name}`);
      if (fault !== undefined) throw new SnapshotError(fault);
      return [name, revived as object];
    }),
  );
}

function reviveValue(name: string, value: unknown): unknown {
  try {
    return fromJson(JSON.stringify(value));
  } catch (thrown) {
    throw new SnapshotError(`/slices/${name}: ${(thrown as Error).message}`);
  }
}
