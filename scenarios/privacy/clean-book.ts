import type { Stage } from '../stage/stage.ts';

/** Fails unless the service has nothing to say against an app: no anomaly, and no account overdue. */
export async function expectCleanBook(stage: Stage, app?: string): Promise<void> {
  await expectNoAnomalies(stage, app);
  stage.expect((await stage.book.summary(app)).overdue, 'accounts overdue').is(0);
}

/** The same, where the service cannot know that an account is no longer owed a report. */
export async function expectNoAnomalies({ book, expect }: Stage, app?: string): Promise<void> {
  const { anomalies } = await book.summary(app);
  const noted = Object.entries(anomalies).filter(([, count]) => count > 0);
  expect(Object.fromEntries(noted), 'anomalies in the book').is({});
}
