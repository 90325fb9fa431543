import type { ReportingAlert } from '../../privacy/reporting.ts';

/** The newest alerts of the app. They name accounts by id, and hold nothing personal. */
export interface AppLog {
  enter(alert: Pick<ReportingAlert, 'appId' | 'at' | 'message'> & { readonly kind: string }): void;
  /** One line for each alert, oldest first. */
  lines(): readonly string[];
}

const MOST_LINES = 200;

/** @param onLine - told of each line as it is entered */
export function createAppLog(onLine: (line: string) => void = () => undefined): AppLog {
  const lines: string[] = [];
  return {
    enter: ({ appId, at, kind, message, ...facts }) => {
      const told = Object.entries(facts).map(([name, value]) => ` ${name}=${String(value)}`);
      const line = `${new Date(at).toISOString()} ${kind} app=${appId}${told.join('')}: ${message}`;
      lines.push(line);
      if (lines.length > MOST_LINES) lines.shift();
      onLine(line);
    },
    lines: () => [...lines],
  };
}
