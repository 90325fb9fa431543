import type { ScenarioResult } from '../runner/results.ts';

/** Why a scenario failed: the step, what was expected, and the exchanges that matter. */
export function failureLines({ failure, file, findings, interleaving }: ScenarioResult): string[] {
  if (!failure) return [];
  const lines = [failure.message];
  if (failure.step !== undefined) lines.push(`step: ${failure.step}`);
  if (failure.expected !== undefined) lines.push(`expected: ${failure.expected}`);
  if (failure.received !== undefined) lines.push(`received: ${failure.received}`);
  if (file !== undefined) lines.push(`file: ${file}`);
  for (const { rule, message, evidence } of findings)
    lines.push(`finding: ${rule}: ${message} (${evidence.map((seq) => `#${seq}`).join(', ')})`);
  if (interleaving.length > 0) lines.push('refreshes:', ...interleaving.map((line) => `  ${line}`));
  if (failure.exchanges.length > 0) lines.push('the latest exchanges:', ...failure.exchanges);
  return lines.flatMap((line) => line.split('\n'));
}
