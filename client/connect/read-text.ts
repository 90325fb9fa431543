/**
 * Reads an answer from a place that may be anybody's.
 *
 * @param most - as many bytes as are read
 * @returns its text; undefined when there is more of it
 * @throws when the connection breaks in the middle of it
 */
export async function readTextUpTo(response: Response, most: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    length += part.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
