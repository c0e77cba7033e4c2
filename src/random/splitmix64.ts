const mask = (1n << 64n) - 1n;

/**
 * The first outputs of SplitMix64 from a seed: 64 bits each, of which those of the seed beyond 64 do not count.
 *
 * z ← seed + i × 9e3779b97f4a7c15; z ← (z ⊕ z ≫ 30) × bf58476d1ce4e5b9; z ← (z ⊕ z ≫ 27) × 94d049bb133111eb; z ⊕ z ≫ 31,
 * all modulo 2⁶⁴.
 *
 * Source: S. Vigna, splitmix64.c (2015), https://prng.di.unimi.it/splitmix64.c; G. L. Steele, D. Lea and C. H. Flood,
 * Fast splittable pseudorandom number generators, OOPSLA 2014.
 */
export function splitMix64(seed: bigint, count: number): bigint[] {
  let state = seed & mask;
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b97f4a7c15n) & mask;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask;
    return z ^ (z >> 31n);
  });
}
