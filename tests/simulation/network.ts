/**
 * Between the phones and the server. A call is a letter: its request may be dropped, arrive late or twice, its answer may be lost, delayed,
 * cut short or replaced by somebody else's. The world decides when letters move; the seed decides what happens to each.
 */
import type { Call, Reply, School } from './school';
import type { Loop } from './loop';
import type { Random } from './random';

/** What a call hears: an HTTP answer, or none. */
export type Heard = { status: number; body: string } | 'no network' | 'no answer';
/** One tab's way to the server. */
export type Ask = (kind: Call['kind'], args: Record<string, unknown>) => Promise<Heard>;

interface Letter {
  call: Call;
  /** Null once the phone was told something, or nobody listens any more. */
  tell: ((heard: Heard) => void) | null;
  reply: Reply | null;
}

/** What befalls a call in bad weather, and how often. */
export const FATES = { drop: 3, lose: 4, late: 2, twice: 2, slow: 4, status: 4, after: 2, portal: 2, cut: 2 } as const;

/** What carries a whole file, and the word that follows it, meets bad weather more often than a short call does. */
const LONG: readonly Call['kind'][] = ['upload', 'stored', 'bytes'];
const PORTAL = '<!doctype html><html><body>Please log in to continue</body></html>';
const STATUSES = [401, 403, 404, 409, 413, 429, 500, 502, 503, 504];
/** Longer than this no phone waits for an answer (supabase-remote.ts). */
const PATIENCE = 20_000;

export class Network {
  private letters: Letter[] = [];
  /** How often what the school has was changed through it. */
  pushes = 0;
  /** Files whose rows were stamped since the school was last restored. */
  readonly stamped = new Set<string>();
  /** How much of the weather is bad, 0 .. 1. */
  storm = 0;

  constructor(private readonly loop: Loop, private readonly random: Random, private readonly school: School, private readonly log: (line: string) => void, private readonly told: (call: Call, heard: Heard) => void, private readonly fates: Readonly<Record<keyof typeof FATES, number>>) {}

  waiting(): number {
    return this.letters.length;
  }

  /** `online` is the phone's own radio. */
  ask(call: Call, online: boolean): Promise<Heard> {
    if (!online) return Promise.resolve('no network');
    return new Promise((resolve) => {
      const letter: Letter = { call, reply: null, tell: resolve };
      const fate = this.random.chance(LONG.includes(call.kind) ? Math.sqrt(this.storm) : this.storm) ? this.random.weighted(this.fates) : 'fine';
      if (fate !== 'fine') this.log(`  ~ ${call.kind} of ${call.who}: ${fate}`);
      if (fate === 'drop') resolve('no network');
      else if (fate === 'status') resolve({ status: this.status(call), body: '{"message":"no"}' });
      else if (fate === 'portal') resolve({ status: 200, body: PORTAL });
      else if (fate === 'late' || fate === 'slow') {
        this.letters.push(letter);
        if (fate === 'late') this.forsake(letter, 'no answer');
        else this.loop.after(PATIENCE, () => this.forsake(letter, 'no answer'));
      } else {
        if (fate === 'twice') this.letters.push({ call, reply: null, tell: null });
        void this.loop.during(this.arrive(letter)).then(() => this.answer(letter, fate));
      }
    });
  }

  /** Moves one letter: its request reaches the server, or its answer the phone. */
  async move(): Promise<void> {
    const letter = this.random.pick(this.letters);
    if (!letter) return;
    if (!letter.reply) {
      await this.arrive(letter);
      this.log(`  ~ ${letter.call.kind} of ${letter.call.who} arrives${letter.tell ? '' : ', nobody waits for it'}`);
      if (letter.tell && this.random.chance(0.5)) return;
    }
    this.letters = this.letters.filter((one) => one !== letter);
    this.answer(letter, 'fine');
  }

  /** Everything still on its way arrives or is lost. */
  async clear(): Promise<void> {
    while (this.letters.length) await this.move();
  }

  /** 413 to one small operation is no weather: the phone takes it for a verdict on that operation. */
  private status({ args }: Call): number {
    const ops: unknown = args['p_ops'];
    const status = this.random.pick(STATUSES) ?? 500;
    return status === 413 && !(Array.isArray(ops) && ops.length > 1) ? 500 : status;
  }

  private async arrive(letter: Letter): Promise<void> {
    const { call } = letter;
    letter.reply = await this.school.call(call);
    if (call.kind === 'push') this.pushes++;
    // Who asks whether a file has arrived has its row stamped when it has.
    const file = String(call.args['p_id']);
    if (call.kind !== 'stored' || !letter.reply.body.includes('true') || this.stamped.has(file)) return;
    this.stamped.add(file);
    this.pushes++;
  }
  private answer(letter: Letter, fate: string): void {
    const { status, body } = letter.reply ?? { status: 500, body: '' };
    if (fate === 'lose') this.forsake(letter, 'no answer');
    else if (fate === 'after') this.forsake(letter, { status: this.random.pick([502, 503, 504, 401]) ?? 502, body: '{"message":"gateway"}' });
    else if (fate === 'cut') this.forsake(letter, { status, body: body.slice(0, this.random.below(body.length)) });
    else this.forsake(letter, { status, body });
  }
  private forsake(letter: Letter, heard: Heard): void {
    if (!letter.tell) return;
    this.told(letter.call, heard);
    letter.tell(heard);
    letter.tell = null;
  }
}
