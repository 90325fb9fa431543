import type { Stage } from '../stage/stage.ts';

/** Fails unless the service has nothing to say against an app: no anomaly, and no account overdue. */
export async function expectCleanBook({ book, expect }: Stage, app?: string): Promise<void> {
  const { anomalies, overdue } = await book.summary(app);
  const noted = Object.entries(anomalies).filter(([, count]) => count > 0);
  expect(Object.fromEntries(noted), 'anomalies in the book').is({});
  expect(overdue, 'accounts overdue').is(0);
}
