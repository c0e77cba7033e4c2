import type { Formula } from "../../formula/formula.js";
import type { Parsed } from "../../formula/parse.js";
import type { Context } from "../../methods/catalogue.js";
import type { Parameter } from "../../methods/entry.js";
import { isFormulaRelative, readMethod, vocabularyOf } from "../../methods/method.js";
import type { Path } from "../issues.js";
import { entryOf, type Written } from "../resolve/method.js";
import type { Draft } from "./draft.js";
import type { Node } from "./tree.js";

/** The method of a leaf, read: what the document writes, what the catalogue declares, and the formulas. */
export interface ReadMethod {
  readonly path: Path;
  readonly written: Written;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Whether the formula is the buyer's own. */
  readonly own: boolean;
  readonly text: string;
  readonly formula: Parsed;
  readonly otherwise: { readonly text: string; readonly formula: Parsed } | undefined;
}

const methods = new WeakMap<Node, { readonly method: ReadMethod | undefined }>();

/** Reads a leaf's method, once; undefined for what has none. */
export function methodOf(node: Node): ReadMethod | undefined {
  let found = methods.get(node);
  if (found === undefined) {
    found = { method: read(node) };
    methods.set(node, found);
  }
  return found.method;
}

function read({ type, document, path }: Node): ReadMethod | undefined {
  if (type === "requirement") return undefined;
  const stated = "method" in document ? document.method : undefined;
  const written: Written | undefined = stated ?? (type === "quality" ? { kind: "shareOfTop" } : undefined);
  return written && readWritten(type, written, [...path, "method"]);
}

function readWritten(context: Exclude<Context, "combine">, written: Written, path: Path): ReadMethod {
  const entry = entryOf(context, written.kind);
  const parameters = entry?.parameters ?? {};
  const vocabulary = vocabularyOf(context, parameters, []);
  const { formula: ownText, otherwise: ownOtherwise } = written as Partial<Record<string, string>>;
  const text = entry?.formula ?? ownText ?? "";
  const otherwise = entry === undefined ? ownOtherwise : entry.otherwise;
  return {
    path,
    written,
    parameters,
    own: entry === undefined,
    text,
    formula: readMethod(text, vocabulary),
    otherwise:
      otherwise === undefined ? undefined : { text: otherwise, formula: readMethod(otherwise, vocabulary) },
  };
}

export const formulaIn = (parsed: Parsed | undefined): Formula | undefined =>
  parsed?.ok === true ? parsed.formula : undefined;

/** Whether other offers move the points of a leaf; undefined where its formula cannot be read. */
export function isRelative(node: Node): boolean | undefined {
  const method = methodOf(node);
  if (method === undefined) return false;
  const formula = formulaIn(method.formula);
  return formula && isFormulaRelative(formula);
}

const rules = new WeakMap<Draft, { readonly method: ReadMethod | undefined }>();

/** Reads the rule on abnormally low tenders, once; undefined where none is published. */
export function abnormalIn(draft: Draft): ReadMethod | undefined {
  let found = rules.get(draft);
  if (found === undefined) {
    const written = draft.tender.abnormallyLow?.method;
    found = { method: written && readWritten("abnormal", written, ["tender", "abnormallyLow", "method"]) };
    rules.set(draft, found);
  }
  return found.method;
}

interface Found {
  /** The leaf that it scores; undefined for the rule on abnormally low tenders, which scores none. */
  readonly leaf: Node | undefined;
  readonly method: ReadMethod;
}

/** Every method in the document. */
export function methodsIn(draft: Draft): Found[] {
  const scoring = draft.trees.flatMap(({ nodes }) =>
    nodes.flatMap((leaf): Found[] => {
      const method = methodOf(leaf);
      return method === undefined ? [] : [{ leaf, method }];
    }),
  );
  const abnormal = abnormalIn(draft);
  return abnormal === undefined ? scoring : [...scoring, { leaf: undefined, method: abnormal }];
}
