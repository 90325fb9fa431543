/**
 * `AP.request`: calls the product's own REST as the person who sees the page, in the app's name. What is allowed, the
 * product decides, as for any call.
 */
export async function request({ dataset }, { url, type, method, data, headers, contentType }) {
  const base = `${dataset.base}/`;
  // Taken apart first: a path may try to climb out.
  const address = new URL(String(url).replace(/^\/+/, ''), base);
  if (!address.href.startsWith(`${base}rest/`)) throw new Error(`${url} is not below /rest/ of this product`);
  const verb = String(type ?? method ?? 'GET').toUpperCase();
  const answer = await fetch(address, {
    method: verb,
    headers: {
      accept: 'application/json',
      ...(data !== undefined && { 'content-type': contentType ?? 'application/json' }),
      ...headers,
      'ap-client-key': dataset.app,
      'x-form-token': dataset.formToken,
    },
    body: verb === 'GET' ? undefined : data,
  });
  const { status, statusText, ok } = answer;
  const said = { body: await answer.text(), status, statusText, headers: Object.fromEntries(answer.headers) };
  if (!ok) throw said;
  return said;
}
