/** All chance of a run, drawn from one seed: xorshift128 (Marsaglia 2003), its state filled by splitmix32. */
export class Random {
  private readonly state = new Uint32Array(4);

  constructor(readonly seed: number) {
    let mixed = seed >>> 0;
    for (let i = 0; i < 4; i++) {
      mixed = (mixed + 0x9e3779b9) >>> 0;
      let x = mixed;
      x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
      x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
      this.state[i] = x ^ (x >>> 15);
    }
    this.state[0]! |= 1;
  }

  /** 0 .. 2^32 - 1 */
  private bits(): number {
    const s = this.state;
    let t = s[3]!;
    const first = s[0]!;
    s[3] = s[2]!;
    s[2] = s[1]!;
    s[1] = first;
    t ^= t << 11;
    t ^= t >>> 8;
    s[0] = t ^ first ^ (first >>> 19);
    return s[0];
  }

  /** In [0, 1). */
  fraction(): number {
    return this.bits() / 2 ** 32;
  }
  /** 0 .. below - 1 */
  below(below: number): number {
    return Math.floor(this.fraction() * below);
  }
  chance(probability: number): boolean {
    return this.fraction() < probability;
  }
  pick<T>(list: readonly T[]): T | undefined {
    return list[this.below(list.length)];
  }
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const entries = Object.entries<number>(weights);
    let left = this.fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    // The keys of the record are the names, and one of them is hit.
    for (const [name, weight] of entries) if ((left -= weight) < 0) return name as T;
    return entries[0]![0] as T;
  }
  fill<T extends ArrayBufferView>(view: T): T {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.bits();
    return view;
  }
}
