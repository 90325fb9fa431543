/** Has each of some workers do one thing after another. @param act - told the number of the turn @returns turns a second */
export async function rateOf<W>(
  workers: readonly W[],
  milliseconds: number,
  act: (worker: W, turn: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  let turns = 0;
  const run = async (worker: W) => {
    while (performance.now() - startedAt < milliseconds) await act(worker, turns++);
  };
  await Promise.all(workers.map(run));
  return (turns * 1000) / (performance.now() - startedAt);
}
