/** Times functions in turn, round after round, and gives each one's median in microseconds. */
export function medians(
  functions: Record<string, () => unknown>,
  rounds: number,
  milliseconds: number,
): Record<string, number> {
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(functions).map((name) => [name, []]),
  );
  for (let round = -1; round < rounds; round += 1)
    for (const [name, work] of Object.entries(functions)) {
      const start = process.hrtime.bigint();
      let count = 0;
      do {
        work();
        count += 1;
      } while (process.hrtime.bigint() - start < BigInt(milliseconds) * 1_000_000n);
      const each = Number(process.hrtime.bigint() - start) / count / 1000;
      if (round >= 0) times[name]?.push(each);
    }
  return Object.fromEntries(
    Object.entries(times).map(([name, all]) => [
      name,
      all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0,
    ]),
  );
}
