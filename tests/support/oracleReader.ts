import Fraction from "fraction.js";
import { aggregates, bounded, functions, power } from "./oracleFigures.js";
import {
  comparisons,
  lookingAt,
  operations,
  type Part,
  placeOf,
  recalled,
  type Scene,
  stepOf,
  type Test,
  take,
  type World,
} from "./oracleScene.js";

export const isAggregate = (word: string): boolean => Object.hasOwn(aggregates, word);
export const isPlace = (word: string): boolean => word === "rank" || word === "next";
const isWord = (token: string): boolean => /^[A-Za-z]/.test(token);

const token = /\s*(\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*(?:\[[^\]]*\])?|<=|>=|[-+*/^()=<>,;:])\s*/y;

/** Cuts formula text into words, figures and marks. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let at = 0; at < text.length; at = token.lastIndex) {
    const found = token.exec(text)?.[1];
    if (found === undefined) throw new Error(`"${text}" cannot be cut into words at ${at + 1}`);
    tokens.push(found.replace(/\[\s*(.*?)\s*\]/, "[$1]"));
  }
  return tokens;
}

/** Reads formula text, by descent, into what values it. */
export class Reader {
  private readonly text: string;
  private readonly world: World;
  private readonly tokens: readonly string[];
  private readonly steps = new Map<string, Part>();
  private at = 0;

  constructor(text: string, world: World) {
    this.text = text;
    this.world = world;
    this.tokens = tokensOf(text);
  }

  formula(): Part {
    while (isWord(this.peek()) && this.tokens[this.at + 1] === "=") {
      const name = this.next();
      this.next();
      const of = this.sum();
      this.expect(";");
      this.steps.set(name, of);
    }
    const result = this.sum();
    this.expect("");
    return result;
  }

  private peek(): string {
    return this.tokens[this.at] ?? "";
  }

  private next(): string {
    const found = this.peek();
    this.at += 1;
    return found;
  }

  private accept(...tokens: readonly string[]): string | undefined {
    return tokens.includes(this.peek()) ? this.next() : undefined;
  }

  private expect(wanted: string): void {
    if (this.next() !== wanted) throw new Error(`"${this.text}" lacks "${wanted}" at word ${this.at}`);
  }

  private sum(): Part {
    return this.chain(["+", "-"], () => this.chain(["*", "/"], () => this.signed()));
  }

  private chain(signs: readonly string[], part: () => Part): Part {
    let left = part();
    for (let sign = this.accept(...signs); sign !== undefined; sign = this.accept(...signs)) {
      const [a, b, operation] = [left, part(), operations[sign] as (typeof operations)[string]];
      left = (scene) => bounded(operation(a(scene), b(scene)));
    }
    return left;
  }

  private signed(): Part {
    const isNegative = this.accept("-") !== undefined;
    const base = this.atom();
    if (this.peek() === "^" && isNegative) throw new Error(`"${this.text}" has two readings`);
    if (this.accept("^") === undefined) return isNegative ? (scene) => base(scene).neg() : base;
    const falls = this.accept("-") !== undefined;
    const exponent = this.atom();
    if (this.peek() === "^") throw new Error(`"${this.text}" has two readings`);
    return (scene) => {
      const [figure, times] = [base(scene), exponent(scene)];
      return take(power(figure, falls ? times.neg() : times), scene);
    };
  }

  private atom(): Part {
    const found = this.next();
    if (found === "(") return this.closed(() => this.sum());
    if (isWord(found)) return this.word(found);
    if (!/^\d/.test(found)) throw new Error(`"${this.text}" has no figure at word ${this.at}`);
    const value = new Fraction(found);
    return () => value;
  }

  private closed<T>(inner: () => T): T {
    const found = inner();
    this.expect(")");
    return found;
  }

  private opened<T>(inner: () => T): T {
    this.expect("(");
    return this.closed(inner);
  }

  private word(word: string): Part {
    const step = this.steps.get(word);
    if (step !== undefined) return stepOf(word, step);
    if (Object.hasOwn(this.world.own, word)) return ({ offer }) => offer[word] as Fraction;
    if (isAggregate(word)) return this.aggregate(word);
    if (isPlace(word)) return (scene) => placeOf(word, scene);
    if (word === "if") return this.opened(() => this.branch());
    if (word === "bands") return this.opened(() => this.bands());
    const called = Object.hasOwn(functions, word) ? functions[word] : undefined;
    if (called === undefined) throw new Error(`"${this.text}" names ${word}, which is not known`);
    const of = this.opened(() => this.listed());
    return (scene) => {
      const figures = of.map((part) => part(scene)) as [Fraction, Fraction, Fraction];
      return take(called(...figures), scene);
    };
  }

  private listed(): Part[] {
    const parts = [this.sum()];
    while (this.accept(",") !== undefined) parts.push(this.sum());
    return parts;
  }

  private aggregate(word: string): Part {
    const look = aggregates[word] as (typeof aggregates)[string];
    const { subject } = this.world;
    const bare = { of: ({ offer }: Scene) => offer[subject] as Fraction, where: undefined, each: undefined };
    const { of, where, each } = this.peek() === "(" ? this.opened(() => this.body()) : bare;
    const part: Part = (scene) =>
      recalled(scene, part, () => {
        const { offers } = scene.world;
        const all = offers.map((offer) => lookingAt(scene, offer));
        // Whether an offer counts is a test of its own: it takes no part in what the figure is made of.
        const left = all.filter((seen) => where?.({ ...seen, steps: new Map() }) !== false);
        const figures = left.map(of);
        const found = look(figures, offers[0] && each?.(lookingAt(scene, offers[0])));
        return { value: bounded(found.value), inexact: found.inexact || left.some((seen) => seen.inexact) };
      });
    return part;
  }

  private body(): { of: Part; where: Test | undefined; each: Part | undefined } {
    const of = this.sum();
    const where = this.accept("where") === undefined ? undefined : this.test();
    return { of, where, each: this.accept(",") === undefined ? undefined : this.sum() };
  }

  private branch(): Part {
    const test = this.test();
    this.expect(",");
    const yes = this.sum();
    this.expect(",");
    const no = this.sum();
    return (scene) => (test(scene) ? yes(scene) : no(scene));
  }

  private bands(): Part {
    const of = this.sum();
    if (this.accept(",") !== undefined) return this.table(of);
    const rows: { readonly upTo: Part; readonly gives: Part }[] = [];
    for (;;) {
      this.expect(";");
      if (this.accept("else") !== undefined) break;
      this.expect("<=");
      const upTo = this.sum();
      this.expect(":");
      rows.push({ upTo, gives: this.sum() });
    }
    this.expect(":");
    const otherwise = this.sum();
    return (scene) => {
      const figure = of(scene);
      return (rows.find(({ upTo }) => figure.lte(upTo(scene)))?.gives ?? otherwise)(scene);
    };
  }

  private table(of: Part): Part {
    const name = this.next();
    const table = this.world.tables[name];
    if (table === undefined) throw new Error(`"${this.text}" reads the table ${name}, which is not there`);
    return (scene) => {
      const figure = of(scene);
      const row = table.rows.find(({ upTo }) => figure.lte(new Fraction(upTo)));
      return new Fraction(row?.gives ?? table.otherwise);
    };
  }

  private test(): Test {
    const tests = [this.comparison()];
    const joint = this.accept("and", "or");
    if (joint === undefined) return tests[0] as Test;
    do tests.push(this.comparison());
    while (this.accept(joint) !== undefined);
    return (scene) =>
      joint === "and" ? tests.every((each) => each(scene)) : tests.some((each) => each(scene));
  }

  private comparison(): Test {
    if (Object.hasOwn(this.world.choices, this.peek())) {
      const chosen = this.world.choices[this.next()];
      this.expect("=");
      const word = this.next();
      return () => chosen === word;
    }
    const left = this.sum();
    const holds = comparisons[this.next()];
    if (holds === undefined) throw new Error(`"${this.text}" compares nothing at word ${this.at}`);
    const right = this.sum();
    return (scene) => {
      const figure = left(scene);
      return holds(figure, right(scene));
    };
  }
}
