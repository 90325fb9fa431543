/** Who frames this page: the product names the frame, which lasts over navigation, and says so in the first address. */
export function readFrame() {
  try {
    const named = JSON.parse(window.name);
    if (typeof named.hostOrigin === 'string') return named;
  } catch {
    // Not a frame of the product's making, or one that renamed itself.
  }
  return { hostOrigin: new URLSearchParams(window.location.search).get('xdm_e') ?? '' };
}

/** Whether the tag of the script has an option: `data-options="resize:false;sizeToParent:true"`. */
const options = document.currentScript?.dataset.options ?? '';
export const hasOption = (option) => options.split(';').some((one) => one.trim() === option);
