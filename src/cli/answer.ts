import { wrapped } from "../report/table.js";
import { removalForms, settingForms, tippingForms } from "./whatIf/forms.js";

export interface Answer {
  /** 0 with a result; 1 with issues, or where what was asked does not hold; 2 for usage. */
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

export const usage = `weighbridge evaluates a tender from one JSON document, exactly, and explains every figure.

  weighbridge evaluate FILE|- [--round ID] [--final] [--format text|json] [--workings] [--published FILE]
  weighbridge explain FILE|- --bid ID [--lot ID]… [--round ID] [--criterion ID] [--published FILE]
  weighbridge rounds FILE|- [--from ID] [--to ID] [--format text|json] [--published FILE]
  weighbridge commitments FILE|- [--round ID] [--format text|json] [--published FILE]
  weighbridge what-if FILE|- [--set WHAT=VALUE]… [--without WHAT]… [--others fixed|proportional]
                      [--lot ID]… [--changes FILE] [--tipping FIGURE]… [--award] [--robustness]
                      [--sweep WHAT [--n COUNT] [--seed SEED] [--range CRITERION=FROM..TO]…
                      [--order ORDER] [--grid STEP] [--steps COUNT] [--band PERCENT] [--workers COUNT]]
                      [--format text|json] [--published FILE]
  weighbridge simulate FILE|- --market FILE --n COUNT --seed NUMBER [--format text|json] [--published FILE]
  weighbridge simulate FILE|- --market FILE --seed NUMBER --scenario NUMBER [--alternative ID] [--phantom]
  weighbridge check FILE|- [--design] [--format text|json] [--published FILE]
  weighbridge freeze FILE|-
  weighbridge record FILE|- [--published FILE]
  weighbridge replay FILE|-
  weighbridge table marks|agreed|prices|decisions|commitments FILE|-
  weighbridge formulas [KIND]
  weighbridge --version

freeze prints the digest to write into the tender as "frozen" before it is published. A tender that is frozen
is checked by every command: rules that were changed without a recorded refinement are refused, and
--published, the text that was frozen, names what differs.

what-if says what would differ with some changes, made in this order: those of the list in --changes, --set, --without.
--set takes
${settingForms.map((form) => `  ${form}`).join("\n")}
--without takes
${removalForms.map((form) => `  ${form}`).join("\n")}
--others says what the other weights do, fixed where it is left out; --lot names the lot meant, or the lots of a
combined offer. An id that holds a dot or "=" stands in double quotes: price."B.1"=1000.

--tipping says who would lead for every figure that one might have been, and --award who would have the contracts;
with changes, of the changed procedure. It takes
${tippingForms.map((form) => `  ${form}`).join("\n")}
--robustness says what alone would turn the result, and by how much it is decided.

--sweep says who leads in many scenarios in which what it names might have been otherwise: weights, marks, prices, or
several with commas between them. --n is how many, 10000 where it is left out, and --seed, 1 where it is left out, gives the
same ones again. Weights are any at the top; in --range; in an --order as quality>price=team, where "=" leaves open which
weighs more; or all in steps of --grid. Marks lie between the lowest and the highest an evaluator gave, or as many --steps
up and down; prices move by --band per cent, 5 where it is left out. --award counts the award of all lots too, --workers
shares the work out.

simulate holds the rules against COUNT invented markets of the bidders that --market expects; with --scenario it
prints one of them as a document, --phantom with the further bid in it.

check --design says what the rules show before there is any bid; the file may be without bids.

Commands on a document also take --marks FILE, --agreed FILE, --prices FILE and --decisions FILE: CSV tables of
rows that go into it. table writes one; of marks also those that are still to be given. commitments is the
register of what the recommended bids are held to.

Exit code: 0 with a result, 1 with issues (on standard error), with --final while anything is due, or where
a record is not reproduced; 2 for a wrong command line.
`;

export const result = (out: string): Answer => ({ code: 0, out, err: "" });

/** An answer to a wrong command line. */
export const misused = (why: string): Answer => ({ code: 2, out: "", err: `${why}\n\n${usage}` });

/** An answer to a document that cannot be worked with. */
export const refused = (err: string): Answer => ({ code: 1, out: "", err });

/** Lines as text of at most 100 columns. */
export const linesText = (lines: readonly string[]): string =>
  `${lines.flatMap((line) => wrapped(line, "")).join("\n")}\n`;
