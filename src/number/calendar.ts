/** A day of the Gregorian calendar, which is taken to have held at all times. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads a day written as 2017-08-18; undefined where no calendar has it. */
export function readDay(text: string): Day | undefined {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : undefined;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month has, counted from 1; none where there is no such month. */
const daysInMonth = (year: number, month: number): number =>
  (monthDays[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0);

/** The days from a day to 31 December of its year: none on that day itself. */
export function daysToYearEnd({ year, month, day }: Day): number {
  const later = monthDays.slice(month).map((_, index) => daysInMonth(year, month + index + 1));
  return later.reduce((all, days) => all + days, daysInMonth(year, month) - day);
}

const padded = (part: number, digits: number): string => `${part}`.padStart(digits, "0");

export const dayText = ({ year, month, day }: Day): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;

/** The first day of a later year, as text. */
export const newYearAfter = ({ year }: Day, years: number): string =>
  dayText({ year: year + years, month: 1, day: 1 });

/** The whole years from one date to another, below zero where it comes first; undefined where they are not whole. */
export function wholeYears(from: string, to: string): number | undefined {
  const isSameDay = from.slice(4) === to.slice(4);
  return isSameDay ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : undefined;
}
