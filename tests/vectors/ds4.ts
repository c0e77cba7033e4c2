import type { Bids, PriceMethod, Rules } from "./documents.js";

/** Four bids, the standard data set: quality 55 and social value 10 on 0 to 100, ceiling 160 000. */
export const ds4: Bids = {
  A: { price: "100000", quality: "60", "social-value": "40" },
  B: { price: "110000", quality: "75", "social-value": "55" },
  C: { price: "125000", quality: "88", "social-value": "70" },
  D: { price: "150000", quality: "95", "social-value": "90" },
};

type OwnFormula = Extract<PriceMethod, { kind: "formula" }>;
const own = (formula: string): OwnFormula => ({ kind: "formula", formula });

const linear = (zeroAt: string, belowZero: "none" | "negative"): PriceMethod => ({
  kind: "linearFromLowest",
  zeroAt,
  belowZero,
});

const between = (allAt: string): PriceMethod => ({ kind: "linearToReference", allAt, noneAt: "160000" });

const bilinear = (share: string): PriceMethod =>
  own(
    `mine = ceiling - price; middle = ceiling - mean; best = ceiling - lowest; weight * if(mine <= middle, ${share} * mine / middle, ${share} + (1 - ${share}) * (mine - middle) / (best - middle))`,
  );

const steps: PriceMethod = {
  kind: "bands",
  table: {
    rows: [
      { upTo: "0", gives: "100" },
      { upTo: "10", gives: "80" },
      { upTo: "20", gives: "60" },
      { upTo: "30", gives: "40" },
      { upTo: "40", gives: "20" },
    ],
    otherwise: "0",
  },
};

/**
 * Price methods with weight 35: points of A to D to six decimals, totals to four (halves up: 63.05625 is 63.0563),
 * the winner. Methods A to C look at the other bids, methods D at a published price.
 */
export const priceMethods: readonly [
  name: string,
  method: PriceMethod,
  points: string,
  totals: string,
  winner: string,
][] = [
  [
    "A1 S·Pmin/P",
    { kind: "lowestPriceRatio" },
    "35.000000 31.818182 28.000000 23.333333",
    "72.0000 78.5682 83.4000 84.5833",
    "D",
  ],
  [
    "A2 S·(2−P/Pmin)",
    linear("2", "negative"),
    "35.000000 31.500000 26.250000 17.500000",
    "72.0000 78.2500 81.6500 78.7500",
    "C",
  ],
  [
    "A3 span σ=0.75",
    linear("1.75", "none"),
    "35.000000 30.333333 23.333333 11.666667",
    "72.0000 77.0833 78.7333 72.9167",
    "C",
  ],
  [
    "A3 span σ=0.50",
    linear("1.5", "none"),
    "35.000000 28.000000 17.500000 0.000000",
    "72.0000 74.7500 72.9000 61.2500",
    "B",
  ],
  [
    "A3 span σ=0.30, clip 0",
    linear("1.3", "none"),
    "35.000000 23.333333 5.833333 0.000000",
    "72.0000 70.0833 61.2333 61.2500",
    "A",
  ],
  [
    "A3 span σ=0.30, no clip",
    linear("1.3", "negative"),
    "35.000000 23.333333 5.833333 -23.333333",
    "72.0000 70.0833 61.2333 37.9167",
    "A",
  ],
  [
    "A4 k=0.5 point per 1 %",
    own("weight - 0.5 * 100 * (price - lowest) / lowest"),
    "35.000000 30.000000 22.500000 10.000000",
    "72.0000 76.7500 77.9000 71.2500",
    "C",
  ],
  [
    "A5 exponent 2",
    own("weight * (lowest / price) ^ 2"),
    "35.000000 28.925620 22.400000 15.555556",
    "72.0000 75.6756 77.8000 76.8056",
    "C",
  ],
  [
    "A5 exponent 3",
    own("weight * (lowest / price) ^ 3"),
    "35.000000 26.296018 17.920000 10.370370",
    "72.0000 73.0460 73.3200 71.6204",
    "C",
  ],
  [
    "A5 exponent 1/2",
    own("weight * (lowest / price) ^ 0.5"),
    "35.000000 33.371191 31.304952 28.577380",
    "72.0000 80.1212 86.7050 89.8274",
    "D",
  ],
  [
    "A6 log, A=2",
    own("weight * (1 - ln(price / lowest) / ln(2))"),
    "35.000000 30.187377 23.732517 14.526312",
    "72.0000 76.9374 79.1325 75.7763",
    "C",
  ],
  [
    "A6 log, A=1.5",
    own("weight * (1 - ln(price / lowest) / ln(1.5))"),
    "35.000000 26.772766 15.738110 0.000000",
    "72.0000 73.5228 71.1381 61.2500",
    "B",
  ],
  [
    "A6 log, A=3",
    own("weight * (1 - ln(price / lowest) / ln(3))"),
    "35.000000 31.963573 27.891010 22.082541",
    "72.0000 78.7136 83.2910 83.3325",
    "D",
  ],
  [
    "A7 hybrid, knee +20 % (our continuous variant)",
    own("if(price <= 1.2 * lowest, weight * (2 - price / lowest), weight * 0.8 * 1.2 * lowest / price)"),
    "35.000000 31.500000 26.880000 22.400000",
    "72.0000 78.2500 82.2800 83.6500",
    "D",
  ],
  [
    "A11 step bands 0/≤10/≤20/≤30/≤40/> % → 35/28/21/14/7/0",
    steps,
    "35.000000 28.000000 14.000000 0.000000",
    "72.0000 74.7500 69.4000 61.2500",
    "B",
  ],
  [
    "B1 min–max",
    { kind: "lowestToHighest" },
    "35.000000 28.000000 17.500000 0.000000",
    "72.0000 74.7500 72.9000 61.2500",
    "B",
  ],
  [
    "B3 S·(1−P/Pmax)",
    own("weight * (1 - price / highest)"),
    "11.666667 9.333333 5.833333 0.000000",
    "48.6667 56.0833 61.2333 61.2500",
    "D",
  ],
  [
    "B4 S·(1−(P−Pmin)/Pmax)",
    own("weight * (1 - (price - lowest) / highest)"),
    "35.000000 32.666667 29.166667 23.333333",
    "72.0000 79.4167 84.5667 84.5833",
    "D",
  ],
  [
    "C1 mean=50 ±1/% then ×S/100",
    { kind: "meanDeviation", slope: "1" },
    "23.634021 20.747423 16.417526 9.201031",
    "60.6340 67.4974 71.8175 70.4510",
    "C",
  ],
  [
    "C2 median index (50 + % below median) ×S/100",
    own("weight * (50 + 100 * (median - price) / median) / 100"),
    "22.712766 19.734043 15.265957 7.819149",
    "59.7128 66.4840 70.6660 69.0691",
    "C",
  ],
  [
    "C3 S·min(1, mean/P)",
    own("weight * min(1, mean / price)"),
    "35.000000 35.000000 33.950000 28.291667",
    "72.0000 81.7500 89.3500 89.5417",
    "D",
  ],
  [
    "C4 proximity to mean, symmetric",
    own("weight * (1 - abs(price - mean) / mean)"),
    "28.865979 31.752577 33.917526 26.701031",
    "65.8660 78.5026 89.3175 87.9510",
    "C",
  ],
  [
    "C4 proximity to mean, ×2 above",
    own("weight * (1 - if(price > mean, 2, 1) * abs(price - mean) / mean)"),
    "28.865979 31.752577 32.835052 18.402062",
    "65.8660 78.5026 88.2351 79.6521",
    "C",
  ],
  [
    "C5 K·mean, K=0.95, 1 pt/% above, ½ pt/% below, ×S/100",
    own("base = 0.95 * mean; weight * (1 - if(price > base, 1, 0.5) * abs(price - base) / base)"),
    "32.692621 34.211883 32.018448 24.422138",
    "69.6926 80.9619 87.4184 85.6721",
    "C",
  ],
  [
    "C6 geometric mean",
    own("weight * (1 - abs(price - geomean) / geomean)"),
    "29.205830 32.126413 33.492712 26.191255",
    "66.2058 78.8764 88.8927 87.4413",
    "C",
  ],
  [
    "C6 low mean (Pmin+mean)/2",
    own("base = (lowest + mean) / 2; weight * (1 - abs(price - base) / base)"),
    "31.638418 34.802260 30.451977 22.542373",
    "68.6384 81.5523 85.8520 83.7924",
    "C",
  ],
  [
    "C6 high mean (Pmax+mean)/2",
    own("base = (highest + mean) / 2; weight * (1 - abs(price - base) / base)"),
    "25.806452 28.387097 32.258065 31.290323",
    "62.8065 75.1371 87.6581 92.5403",
    "D",
  ],
  [
    "C6 geometric mean with budget (nv=2)",
    own("base = ceiling ^ (1 / 3) * geomean ^ (2 / 3); weight * (1 - abs(price - base) / base)"),
    "26.523392 29.175731 33.154239 30.214913",
    "63.5234 75.9257 88.5542 91.4649",
    "D",
  ],
  [
    "C6 median, even n → base VMe=110000",
    own("weight * (1 - abs(price - lowerMedian) / lowerMedian)"),
    "31.818182 35.000000 30.227273 22.272727",
    "68.8182 81.7500 85.6273 83.5227",
    "C",
  ],
  [
    "C7 z-score (50−10z, sample σ) ×S/100",
    own("weight * (50 - 10 * (price - mean) / stdev) / 100"),
    "20.920067 19.310624 16.896459 12.872850",
    "57.9201 66.0606 72.2965 74.1228",
    "D",
  ],
  [
    "D1 linear to best discount",
    own("weight * (ceiling - price) / (ceiling - lowest)"),
    "35.000000 29.166667 20.416667 5.833333",
    "72.0000 75.9167 75.8167 67.0833",
    "B",
  ],
  [
    "D2 α=0.5",
    own("weight * ((ceiling - price) / (ceiling - lowest)) ^ 0.5"),
    "35.000000 31.950483 26.731692 14.288690",
    "72.0000 78.7005 82.1317 75.5387",
    "C",
  ],
  [
    "D2 α=0.3",
    own("weight * ((ceiling - price) / (ceiling - lowest)) ^ 0.3"),
    "35.000000 33.137037 29.774404 20.446674",
    "72.0000 79.8870 85.1744 81.6967",
    "C",
  ],
  [
    "D2 α=2",
    own("weight * ((ceiling - price) / (ceiling - lowest)) ^ 2"),
    "35.000000 24.305556 11.909722 0.972222",
    "72.0000 71.0556 67.3097 62.2222",
    "A",
  ],
  [
    "D3 bilinear X=0.80",
    bilinear("0.80"),
    "35.000000 31.705882 25.290323 7.225806",
    "72.0000 78.4559 80.6903 68.4758",
    "C",
  ],
  [
    "D3 bilinear X=0.85",
    bilinear("0.85"),
    "35.000000 32.529412 26.870968 7.677419",
    "72.0000 79.2794 82.2710 68.9274",
    "C",
  ],
  [
    "D3 bilinear X=0.90",
    bilinear("0.90"),
    "35.000000 33.352941 28.451613 8.129032",
    "72.0000 80.1029 83.8516 69.3790",
    "C",
  ],
  [
    "D4 corrected, Bs=40 % (> dmax)",
    own("weight * (ceiling - price) / ceiling / max(0.4, (ceiling - lowest) / ceiling)"),
    "32.812500 27.343750 19.140625 5.468750",
    "69.8125 74.0938 74.5406 66.7188",
    "C",
  ],
  [
    "D5 S·(B−P)/B",
    own("weight * (ceiling - price) / ceiling"),
    "13.125000 10.937500 7.656250 2.187500",
    "50.1250 57.6875 63.0563 63.4375",
    "D",
  ],
  [
    "D6 threshold 112 000, cap S",
    between("112000"),
    "35.000000 35.000000 25.520833 7.291667",
    "72.0000 81.7500 80.9208 68.5417",
    "B",
  ],
  [
    "D6 fixed range 90 000…160 000",
    between("90000"),
    "30.000000 25.000000 17.500000 5.000000",
    "67.0000 71.7500 72.9000 66.2500",
    "C",
  ],
  [
    "D7 S·(1−(P/B)^2)",
    own("weight * (1 - (price / ceiling) ^ 2)"),
    "21.328125 18.457031 13.637695 4.238281",
    "58.3281 65.2070 69.0377 65.4883",
    "C",
  ],
  [
    "D7 S·(1−(P/B)^3)",
    own("weight * (1 - (price / ceiling) ^ 3)"),
    "26.455078 23.626709 18.310699 6.160889",
    "63.4551 70.3767 73.7107 67.4109",
    "C",
  ],
  [
    "D10 satiety at 30 % discount",
    own("weight * min((ceiling - price) / ceiling, 0.3) / 0.3"),
    "35.000000 35.000000 25.520833 7.291667",
    "72.0000 81.7500 80.9208 68.5417",
    "B",
  ],
  [
    "D11 kink at L=120 000, half slope below",
    own("floor = 120000; weight * (1 - max(price, floor) / ceiling + 0.5 * max(floor - price, 0) / ceiling)"),
    "10.937500 9.843750 7.656250 2.187500",
    "47.9375 56.5938 63.0563 63.4375",
    "D",
  ],
  [
    "D12 optimal price 105 000, no cap",
    own("weight * (ceiling - price) / (ceiling - 105000)"),
    "38.181818 31.818182 22.272727 6.363636",
    "75.1818 78.5682 77.6727 67.6136",
    "B",
  ],
  [
    "D13 S·min(1,T/P), T=112 000",
    { kind: "benchmarkRatio", benchmark: "112000", belowBenchmark: "weight" },
    "35.000000 35.000000 31.360000 26.133333",
    "72.0000 81.7500 86.7600 87.3833",
    "D",
  ],
  [
    "D13 S·T/P uncapped",
    { kind: "benchmarkRatio", benchmark: "112000", belowBenchmark: "more" },
    "39.200000 35.636364 31.360000 26.133333",
    "76.2000 82.3864 86.7600 87.3833",
    "D",
  ],
  [
    "D14 S·(1−(P−T)/T), T=112 000, uncapped",
    own("weight * (1 - (price - 112000) / 112000)"),
    "38.750000 35.625000 30.937500 23.125000",
    "75.7500 82.3750 86.3375 84.3750",
    "C",
  ],
  [
    "D15 S·(1−P−T/T), T=112 000",
    own("weight * (1 - abs(price - 112000) / 112000)"),
    "31.250000 34.375000 30.937500 23.125000",
    "68.2500 81.1250 86.3375 84.3750",
    "C",
  ],
];

type CombiningRule = NonNullable<Rules["combine"]>;
type Keys = Extract<CombiningRule, { kind: "formula" }>["keys"];

/** Rules that combine price and quality: the figure that decides for A to D to six decimals, the winner. */
export const combiningRules: readonly [
  name: string,
  rule: CombiningRule | Keys,
  decides: string,
  winner: string,
][] = [
  [
    "E4 price per quality point, of 65",
    { kind: "pricePerQualityPoint" },
    "2702.702703 2352.941176 2256.317690 2448.979592",
    "C",
  ],
  [
    "E4 price per quality point, of 100",
    [{ formula: "price / (100 * quality)", wins: "lower" }],
    "1756.756757 1529.411765 1466.606498 1591.836735",
    "C",
  ],
  [
    "E4 normalised",
    [{ formula: "100 * lowest(price / quality) / (price / quality)", wins: "higher" }],
    "83.483755 95.893502 100.000000 92.132972",
    "C",
  ],
  [
    "E5 value for money",
    [{ formula: "100000 * 100 * quality / price", wins: "higher" }],
    "56.923077 65.384615 68.184615 62.820513",
    "C",
  ],
  [
    "E6 weighted index 65/35",
    [{ formula: "100000 * (100 * quality) ^ (65 / 35) / price", wins: "higher" }],
    "1818.952063 2553.153569 3079.522037 3092.193621",
    "D",
  ],
  [
    "E6 weighted index 80/20",
    [{ formula: "(100 * quality) ^ 4 / price", wins: "higher" }],
    "104.991338 243.265403 422.158579 525.629446",
    "D",
  ],
  [
    "E7 1,500 a point",
    [{ formula: "price - 1500 * 100 * quality", wins: "lower" }],
    "14615.384615 2115.384615 -2846.153846 8653.846154",
    "C",
  ],
  [
    "E7 600 a point",
    [{ formula: "price - 600 * 100 * quality", wins: "lower" }],
    "65846.153846 66846.153846 73861.538462 93461.538462",
    "A",
  ],
  [
    "E8 deduction of 40,000",
    [{ formula: "price - 40000 * quality", wins: "lower" }],
    "77230.769231 81230.769231 90907.692308 112307.692308",
    "A",
  ],
  [
    "E8 deduction of 200,000",
    [{ formula: "price - 200000 * quality", wins: "lower" }],
    "-13846.153846 -33846.153846 -45461.538462 -38461.538462",
    "C",
  ],
  [
    "E9 add-on for shortfall",
    [{ formula: "price * (1 + 65 / 35 * (1 - quality))", wins: "lower" }],
    "180000.000000 167357.142857 159285.714286 166071.428571",
    "C",
  ],
  [
    "E10 utility index 65/35",
    [{ formula: "(1 - (highest(quality) - quality) * 65 / 35) / price * lowest", wins: "higher" }],
    "0.307143 0.532468 0.666286 0.666667",
    "D",
  ],
  [
    "E10 utility index, N = 1",
    [{ formula: "(1 - (highest(quality) - quality)) / price * lowest", wins: "higher" }],
    "0.626923 0.706294 0.728000 0.666667",
    "C",
  ],
  [
    "E12 simple reference value",
    [{ formula: "10000 * 100 * quality / price", wins: "higher" }],
    "5.692308 6.538462 6.818462 6.282051",
    "C",
  ],
  [
    "E14 weighted reference value, median",
    [{ formula: "1000 * (0.65 * quality / median(quality) - 0.35 * price / median)", wins: "higher" }],
    "173.003822 267.298820 332.701180 332.682434",
    "C",
  ],
  [
    "E14 weighted reference value, mean",
    [{ formula: "1000 * (0.65 * quality / mean(quality) - 0.35 * price / mean)", wins: "higher" }],
    "191.380126 289.011153 357.937733 361.670988",
    "D",
  ],
  [
    "E14 weighted reference value, fixed",
    [{ formula: "1000 * (0.65 * quality / 0.70 - 0.35 * price / 120000)", wins: "higher" }],
    "236.904762 347.023810 426.845238 437.500000",
    "D",
  ],
  [
    "E15 division method",
    [{ formula: "100000 * (100 + qualityPoints) / price", wins: "higher" }],
    "137.000000 133.409091 124.320000 107.500000",
    "A",
  ],
  [
    "E19 quality premium",
    [{ formula: "price - 60 * (quality - lowest(quality)) / 40 * 120000", wins: "lower" }],
    "100000.000000 83000.000000 74046.153846 82846.153846",
    "C",
  ],
  [
    "E20 relative value cost",
    [{ formula: "price / ((qualityPoints + 65) / (lowest(qualityPoints) + 65))", wins: "lower" }],
    "100000.000000 100402.684564 105897.009967 121188.118812",
    "A",
  ],
  [
    "E21 points on the median price",
    [{ formula: "100 * quality / price * median", wins: "higher" }],
    "66.884615 76.826923 80.116923 73.814103",
    "C",
  ],
  [
    "E21 per cent of the lowest price",
    [{ formula: "100 * quality * lowest / price", wins: "higher" }],
    "56.923077 65.384615 68.184615 62.820513",
    "C",
  ],
  [
    "E22 adjusted bid",
    [{ formula: "price / quality", wins: "lower" }],
    "175675.675676 152941.176471 146660.649819 159183.673469",
    "C",
  ],
  [
    "E23 adjusted score",
    [{ formula: "100 * quality * 120000 / price", wins: "higher" }],
    "68.307692 78.461538 81.821538 75.384615",
    "C",
  ],
  [
    "E27 weighted product",
    [{ formula: "quality ^ 0.65 * (lowest / price) ^ 0.35", wins: "higher" }],
    "0.693326 0.780687 0.833622 0.834821",
    "D",
  ],
  [
    "sums of min–max figures",
    [
      {
        formula:
          "0.65 * (quality - lowest(quality)) / (highest(quality) - lowest(quality)) + 0.35 * (highest - price) / (highest - lowest)",
        wins: "higher",
      },
    ],
    "0.350000 0.541340 0.668196 0.650000",
    "C",
  ],
  [
    "sums of ratios to the best",
    [{ formula: "0.65 * quality / highest(quality) + 0.35 * lowest / price", wins: "higher" }],
    "0.742653 0.814304 0.867918 0.883333",
    "D",
  ],
  [
    "sums over vector norms",
    [
      {
        formula: "0.65 * quality / sqrt(sum(quality ^ 2)) - 0.35 * price / sqrt(sum(price ^ 2))",
        wins: "higher",
      },
    ],
    "0.093491 0.141447 0.175253 0.176929",
    "D",
  ],
  [
    "sums of shares",
    [{ formula: "0.65 * quality / sum(quality) + 0.35 * (1 / price) / sum(1 / price)", wins: "higher" }],
    "0.223690 0.245889 0.262635 0.267785",
    "D",
  ],
];
