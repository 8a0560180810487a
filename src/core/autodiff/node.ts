/** A matrix in a graph, by its place in it. */
export interface Node {
  readonly index: number;
  readonly rows: number;
  readonly columns: number;
}
