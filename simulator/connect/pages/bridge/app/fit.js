import { hasOption } from './frame.js';
import { tell } from './wire.js';

const contentHeight = () => Math.ceil(document.documentElement.getBoundingClientRect().height);

const asSize = (given) => (typeof given === 'number' ? `${given}px` : String(given ?? '100%'));

/** `AP.resize`; without a height, that of the content. */
export const resize = (width, height) =>
  tell('resize', { width: asSize(width), height: asSize(height ?? contentHeight()) });

export const sizeToParent = () => tell('sizeToParent', {});

/** The frame is as high as what is in it, unless the page says otherwise in `data-options`. */
function fitContent() {
  if (hasOption('sizeToParent:true')) {
    sizeToParent();
    return;
  }
  let height = 0;
  const observer = new ResizeObserver(() => {
    const now = contentHeight();
    if (now === height) return;
    height = now;
    resize('100%', now);
  });
  observer.observe(document.documentElement);
}

/** Fits the frame once there is something in it. */
export function fitWhenLoaded() {
  if (window.parent === window || hasOption('resize:false')) return;
  if (document.readyState === 'loading') window.addEventListener('DOMContentLoaded', fitContent);
  else fitContent();
}
