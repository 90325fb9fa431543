import type { Stage } from '../stage/stage.ts';

/** Fails unless the service has nothing to say against an app: no anomaly, and no account overdue or forgotten. */
export async function expectCleanBook(stage: Stage, app?: string): Promise<void> {
  await expectNoAnomalies(stage, app);
  const { overdue, agedOut } = await stage.book.summary(app);
  stage.expect([overdue, agedOut], 'accounts overdue, and those forgotten').is([0, 0]);
}

/** The same, where the service cannot know that an account is no longer owed a report. */
export async function expectNoAnomalies({ book, expect }: Stage, app?: string): Promise<void> {
  const { anomalies } = await book.summary(app);
  const noted = Object.entries(anomalies).filter(([, count]) => count > 0);
  expect(Object.fromEntries(noted), 'anomalies in the book').is({});
}
