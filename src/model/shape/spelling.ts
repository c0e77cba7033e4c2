/** The option that a word was probably meant to be: the same but for case, or one slip of the pen away. */
export function meant(word: string, options: readonly string[]): readonly string[] {
  const near =
    options.find((option) => option.toLowerCase() === word.toLowerCase()) ??
    options.find((option) => isOneSlipAway(word, option));
  return near === undefined ? [] : [near];
}

/** One letter more, less or other, or two neighbours exchanged. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 3) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length === restB.length) {
    const exchanged = restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0];
    return restA.slice(1) === restB.slice(1) || exchanged;
  }
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
}
