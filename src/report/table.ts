export interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  readonly cells: readonly string[];
}

/** Widest a line of the report may be. */
export const widest = 100;

/**
 * Lays columns out as lines of at most 100 characters. The first `fixed` columns are repeated where the
 * others need several tables; a cell that is wider than its share is cut with an ellipsis.
 */
export function table(columns: readonly Column[], fixed: number): string[] {
  const lead = columns.slice(0, fixed);
  const parts: Column[][] = [[]];
  for (const column of columns.slice(fixed)) {
    const open = parts.at(-1) as Column[];
    if (open.length > 0 && width([...lead, ...open, column]) > widest) parts.push([column]);
    else open.push(column);
  }
  return parts.flatMap((part, index) => [...(index === 0 ? [] : [""]), ...lines([...lead, ...part])]);
}

const wideCell = 32;

const cut = (text: string): string => (text.length <= wideCell ? text : `${text.slice(0, wideCell - 1)}…`);

const columnWidth = ({ head, cells }: Column): number =>
  Math.max(...[head, ...cells].map((cell) => cut(cell).length));

const width = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + columnWidth(column) + 2, 0);

function lines(columns: readonly Column[]): string[] {
  const rows = columns[0]?.cells.length ?? 0;
  const line = (pick: (column: Column) => string): string =>
    columns
      .map((column) => {
        const text = cut(pick(column));
        return column.align === "left"
          ? text.padEnd(columnWidth(column))
          : text.padStart(columnWidth(column));
      })
      .join("  ")
      .trimEnd();
  return [
    line((column) => column.head),
    ...Array.from({ length: rows }, (_, row) => line((column) => column.cells[row] ?? "")),
  ].map((text) => `  ${text}`);
}

/** A space, but for those that set the thousands of one figure apart. */
const betweenWords = /(?<!\d) | (?!\d{3}(?!\d))/;

/** Breaks a sentence into lines of at most 100 characters, the later ones set in. */
export function wrapped(text: string, indent: string): string[] {
  const found: string[] = [];
  let line = indent;
  for (const word of text.split(betweenWords)) {
    if (line.length + word.length + 1 > widest && line.trim() !== "") {
      found.push(line);
      line = `${indent}  `;
    }
    line += line.trim() === "" ? word : ` ${word}`;
  }
  return [...found, line];
}
