const pageOf = (app, module) =>
  `/plugins/servlet/ac/${encodeURIComponent(app)}/${encodeURIComponent(module)}`;

const PLACES = {
  issueview: ({ issueKey }) => `/browse/${encodeURIComponent(issueKey)}`,
  addonmodule: ({ addonKey, moduleKey }) => pageOf(addonKey, moduleKey),
};

/** `AP.navigator.go`: leads the whole window to an issue, or to a page of an app. */
export function go({ dataset }, { target, context }) {
  const place = PLACES[String(target).toLowerCase()];
  if (!place) throw new Error(`AP.navigator.go knows no target "${target}" in this simulation`);
  window.location.assign(`${dataset.base}${place({ addonKey: dataset.app, ...context })}`);
}
