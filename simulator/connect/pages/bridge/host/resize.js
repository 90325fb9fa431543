/** So that no app makes the page endless, in pixels. */
const HIGHEST = 20_000;

const asLength = (text) => (/^\d+(?:\.\d+)?(?:px|%|em|vh|vw)$/.test(text) ? text : '100%');

/** `AP.resize`. */
export function resizeFrame(frame, { width, height }) {
  const pixels = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(height)?.[1];
  frame.style.height = pixels === undefined ? asLength(height) : `${Math.min(Number(pixels), HIGHEST)}px`;
  frame.style.width = asLength(width);
}
