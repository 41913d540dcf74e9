/** What the tests use of jStat, an independent library: it ships no types. */
declare module 'jstat' {
  interface Jstat {
    readonly hypgeom: {
      pdf(x: number, all: number, marked: number, drawn: number): number;
      cdf(x: number, all: number, marked: number, drawn: number): number;
    };
    readonly normal: { cdf(z: number, mean: number, deviation: number): number };
    readonly studentt: { inv(probability: number, freedom: number): number };
    readonly binomial: { cdf(x: number, trials: number, share: number): number };
    factorialln(n: number): number;
    quantiles(values: readonly number[], at: readonly number[], a: number, b: number): number[];
    mean(values: readonly number[]): number;
    stdev(values: readonly number[], ofSample: boolean): number;
  }
  const jstat: { readonly jStat: Jstat };
  export default jstat;
}
