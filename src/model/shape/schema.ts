import type * as z from "zod";

type Inside = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, string>>;
};

/** What a schema is made of, with "optional" taken off. */
export function insideOf(schema: z.ZodType): Inside & { readonly schema: z.ZodType } {
  const inside = schema._zod.def as unknown as Inside;
  return inside.type === "optional" && inside.innerType !== undefined
    ? insideOf(inside.innerType)
    : { ...inside, schema };
}

/** The alternatives of a union, else the schema alone. */
export const optionsOf = (schema: z.ZodType): readonly z.ZodType[] =>
  insideOf(schema).options?.flatMap(optionsOf) ?? [schema];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The alternative that a value is meant to follow: by list or record, then by its type or kind. */
export function optionFor(schema: z.ZodType, value: unknown): z.ZodType | undefined {
  return optionsOf(schema).find((option) => {
    const { type, shape } = insideOf(option);
    if (type === "array") return Array.isArray(value);
    if (type !== "object") return typeof value !== "object";
    return isRecord(value) && Object.entries(shape ?? {}).every(([key, part]) => isTold(part, value[key]));
  });
}

/** Whether a literal that tells alternatives apart has its value. */
function isTold(part: z.ZodType, value: unknown): boolean {
  const { type, values } = insideOf(part);
  if (type === "undefined") return value === undefined;
  return type !== "literal" || values?.includes(value) === true;
}

/** The schemas that may stand under a key or index of any of these. */
export function under(schemas: readonly z.ZodType[], key: string | number): z.ZodType[] {
  return schemas.flatMap(optionsOf).flatMap((option) => {
    const { shape, catchall, element } = insideOf(option);
    if (typeof key === "number") return element === undefined ? [] : [element];
    const part = shape !== undefined && Object.hasOwn(shape, key) ? shape[key] : catchall;
    return part === undefined || insideOf(part).type === "never" ? [] : [part];
  });
}

/** The keys that may stand in a record of any of these, in their order. */
export function keysOf(schemas: readonly z.ZodType[]): string[] {
  const keys = new Set<string>();
  for (const option of schemas.flatMap(optionsOf))
    for (const key of Object.keys(insideOf(option).shape ?? {})) keys.add(key);
  return Array.from(keys);
}
