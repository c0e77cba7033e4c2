import { describe, expect, it, test } from "vitest";
import { type Day, daysToYearEnd, dayText, newYearAfter, readDay } from "../../src/number/calendar.js";

describe("days of the calendar", () => {
  test.each([
    ["2017-12-31", 0],
    ["2017-08-18", 135],
    ["2017-01-01", 364],
    ["2016-01-01", 365],
    ["2016-02-29", 306],
    ["2016-03-01", 305],
    ["2017-03-01", 305],
    ["1900-02-28", 306],
    ["2000-02-28", 307],
  ])("from %s to the end of its year there are %i days", (text, days) => {
    expect(daysToYearEnd(readDay(text) as Day)).toBe(days);
  });

  test.each([
    "2017-02-29",
    "1900-02-29",
    "2017-04-31",
    "2017-13-01",
    "2017-00-10",
    "2017-01-00",
    "2017-1-1",
    "",
  ])("%j is none", (text) => {
    expect(readDay(text)).toBeUndefined();
  });

  it("agree with the calendar of the platform, every day of four centuries' ends", () => {
    for (const year of [1600, 1900, 1999, 2000, 2023, 2024])
      for (
        let day = new Date(Date.UTC(year, 0, 1));
        day.getUTCFullYear() === year;
        day = new Date(+day + 864e5)
      ) {
        const text = day.toISOString().slice(0, 10);
        const read = readDay(text) as Day;
        expect(dayText(read)).toBe(text);
        expect(daysToYearEnd(read)).toBe((Date.UTC(year, 11, 31) - +day) / 864e5);
      }
  });

  it("a new year is the first of January", () => {
    expect(newYearAfter({ year: 2017, month: 8, day: 18 }, 3)).toBe("2020-01-01");
    expect(newYearAfter({ year: 998, month: 8, day: 18 }, 1)).toBe("0999-01-01");
  });
});
