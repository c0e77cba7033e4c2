import { rule } from "../entry.js";

/** The price and the present value of a yearly cost over a number of years are added; the lowest cost wins. */
export const lifeCycleCost = rule({
  kind: "lifeCycleCost",
  words:
    "The price and the present value of a yearly cost over a number of years are added; the lowest cost wins.",
  parameters: {
    yearlyCost: { is: "criterion", words: "the measure whose accepted amount is the cost of one year" },
    years: {
      is: "number",
      unit: "number",
      above: "0",
      atMost: "100",
      words: "for how many years the cost is paid",
    },
    rate: {
      is: "number",
      unit: "percent",
      atLeast: "0",
      atMost: "100",
      usual: "3.5",
      words: "the yearly discount rate",
    },
    payments: { is: "choice", of: ["endOfYear", "startOfYear"], words: "when in the year the cost is paid" },
  },
  keys: [
    {
      formula:
        "yearly = rate / 100; annuity = if(rate = 0, years, (1 - (1 + yearly) ^ -years) / yearly); price + amount[yearlyCost] * annuity * if(payments = startOfYear, 1 + yearly, 1)",
      wins: "lower",
    },
  ],
  weighsPrice: false,
  alsoKnown: ["life-cycle cost", "whole-life cost"],
  sources: ["Directive 2014/24/EU, art. 68: life-cycle costing"],
  criticism: [
    "The discount rate, its year and whether costs are nominal must be published; a higher rate favours the cheap to buy.",
  ],
  examples: [{ yearlyCost: "yearly", years: "5", rate: "3.5", payments: "endOfYear" }],
});
