import { type Issue, issue, nameOf, type Path } from "../issues.js";
import { exact } from "../resolve/figures.js";

export const aboveZero = (path: Path, figure: string | undefined): Issue[] =>
  figure === undefined || exact(figure).n > 0n
    ? []
    : [issue("notAboveZero", path, { at: nameOf(path), figure })];

export const notNegative = (path: Path, figure: string | undefined): Issue[] =>
  figure === undefined || exact(figure).n >= 0n
    ? []
    : [issue("negativeFigure", path, { at: nameOf(path), figure })];
