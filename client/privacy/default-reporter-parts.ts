import { chooseGrants } from './choose-grants.ts';
import { classifyReport } from './classify-report.ts';
import { judgeRefetch, mergePieces } from './judge-refetch.ts';
import { mayReport } from './may-report.ts';
import type { ReporterParts } from './parts.ts';
import { readCyclePeriod } from './read-cycle-period.ts';
import { backOff, mustRemedy, scheduleFirst, scheduleNext } from './schedule.ts';
import { createSettle } from './settle.ts';
import { createWriteReport, updatedAtOf, writeBody, writeInstant } from './write-report.ts';

/** "Up to 90 accounts" in one request (user privacy guide). */
const mostAccounts = 90;

/**
 * @param replaced the decisions to replace; parts that build on others build on the replaced ones
 * @returns the parts of the reference reporter
 */
export function createReporterParts(replaced: Partial<ReporterParts> = {}): ReporterParts {
  const parts: ReporterParts = {
    batchSize: mostAccounts,
    mayReport,
    updatedAtOf,
    writeInstant,
    writeReport: createWriteReport(() => parts),
    writeBody,
    classifyReport,
    readCyclePeriod,
    scheduleFirst,
    scheduleNext,
    settle: createSettle(() => parts),
    chooseGrants,
    backOff,
    mustRemedy,
    judgeRefetch,
    mergePieces,
    ...replaced,
  };
  return parts;
}
