/** The figures of scenarios: that of the varied `v` in scenario `s` is `figures[v * stride + s]`. */
export interface Scenarios {
  readonly figures: Float64Array;
  readonly stride: number;
}
