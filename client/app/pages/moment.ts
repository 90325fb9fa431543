import { html, type SafeHtml } from '@remix-run/html-template';

/** The moment, and how far it is away. Both in milliseconds. */
export function moment(at: number, now: number): SafeHtml {
  const date = new Date(at).toISOString();
  return html`<time datetime="${date}">${distance(at, now)}</time>`;
}

function distance(at: number, now: number): string {
  const minutes = Math.round(Math.abs(at - now) / 60_000);
  if (minutes === 0) return 'now';
  const size =
    minutes < 120
      ? `${minutes} min`
      : minutes < 2_880
        ? `${Math.round(minutes / 60)} h`
        : `${Math.round(minutes / 1_440)} days`;
  return at > now ? `in ${size}` : `${size} ago`;
}
