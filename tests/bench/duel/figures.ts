/** Figures of several repetitions, and the table of them as ratios to ours. */
import { ENGINES, engines, type Engine } from './build';

export const median = (list: readonly number[]): number => quantile(list, 0.5);
export function quantile(list: readonly number[], at: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

/** What was measured, by engine, in the order it was first noted. */
export class Figures {
  private readonly lines = new Map<string, Map<Engine, number[] | string>>();

  add(line: string, engine: Engine, ...values: number[]): void {
    const of = this.of(line);
    const known = of.get(engine);
    if (typeof known === 'string') return; // said once, it holds for every repetition
    of.set(engine, [...(Array.isArray(known) ? known : []), ...values]);
  }
  /** A cell that is no time, or that cannot be filled. */
  say(line: string, engine: Engine, words: string): void {
    this.of(line).set(engine, words);
  }
  median(line: string, engine: Engine): number {
    const cell = this.lines.get(line)?.get(engine);
    return Array.isArray(cell) ? median(cell) : Number.NaN;
  }

  /** Medians; behind each peer's how many times ours it is. */
  table(): string {
    const rows = [...this.lines].map(([line, of]) => [line, ...engines.map((engine) => this.cell(of, engine))]);
    return [['', ...engines.map((engine) => ENGINES[engine])], engines.map(() => '---').concat('---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  }

  private cell(of: ReadonlyMap<Engine, number[] | string>, engine: Engine): string {
    const cell = of.get(engine);
    if (cell === undefined) return '—';
    if (typeof cell === 'string') return cell;
    const ours = of.get('zhiwei');
    const value = median(cell);
    const ratio = engine === 'zhiwei' || !Array.isArray(ours) || median(ours) < CLOCK ? '' : ` (${short(value / median(ours))}x)`;
    return `${short(value)}${ratio}`;
  }
  private of(line: string): Map<Engine, number[] | string> {
    const of = this.lines.get(line) ?? new Map<Engine, number[] | string>();
    this.lines.set(line, of);
    return of;
  }
}

/** The page's clock ticks in tenths of a millisecond. */
const CLOCK = 0.1;
const short = (value: number): string => (value < CLOCK ? '<0.1' : value >= 100 ? Math.round(value).toString() : value >= 10 ? value.toFixed(1) : value.toFixed(2));
