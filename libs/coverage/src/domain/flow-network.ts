/**
 * A network of pipes from node 0, the source, to node 1, the sink. Capacities are whole numbers whose sum stays below 2^53.
 * Dinic's algorithm (E. A. Dinic, 1970): flow is pushed along the shortest paths that have room, until none is left.
 */
export class FlowNetwork {
  /** Pipe `p` leads to `#heads[p]` and has room for `#rooms[p]`; `p ^ 1` leads back. */
  readonly #heads: number[] = [];
  readonly #rooms: number[] = [];
  readonly #pipesOf: number[][];

  constructor(nodes: number) {
    this.#pipesOf = Array.from({ length: nodes }, () => []);
  }

  pipe(from: number, to: number, capacity: number): void {
    this.#pipesOf[from].push(this.#heads.length);
    this.#pipesOf[to].push(this.#heads.length + 1);
    this.#heads.push(to, from);
    this.#rooms.push(capacity, 0);
  }

  /** Sends as much as fits, and answers which nodes the source still reaches: the smallest side of a least cut. */
  saturate(): Uint8Array {
    for (;;) {
      const depths = this.#depths();
      if (depths[SINK] < 0) return Uint8Array.from(depths, (depth) => Number(depth >= 0));

      const next = new Uint32Array(this.#pipesOf.length);
      while (this.#push(SOURCE, Infinity, depths, next) > 0);
    }
  }

  /** How many pipes with room lead from the source to each node; -1 where none do. */
  #depths(): Int32Array {
    const depths = new Int32Array(this.#pipesOf.length).fill(-1);
    depths[SOURCE] = 0;
    const queue = [SOURCE];
    for (let at = 0; at < queue.length; at += 1) {
      const node = queue[at];
      for (const pipe of this.#pipesOf[node]) {
        const head = this.#heads[pipe];
        if (this.#rooms[pipe] === 0 || depths[head] >= 0) continue;
        depths[head] = depths[node] + 1;
        queue.push(head);
      }
    }
    return depths;
  }

  /** Pushes at most `most` from a node on to the sink; `next` remembers which of its pipes may still have room. */
  #push(node: number, most: number, depths: Int32Array, next: Uint32Array): number {
    if (node === SINK) return most;
    const pipes = this.#pipesOf[node];
    for (; next[node] < pipes.length; next[node] += 1) {
      const pipe = pipes[next[node]];
      const head = this.#heads[pipe];
      if (this.#rooms[pipe] === 0 || depths[head] !== depths[node] + 1) continue;

      const pushed = this.#push(head, Math.min(most, this.#rooms[pipe]), depths, next);
      if (pushed === 0) continue;
      this.#rooms[pipe] -= pushed;
      this.#rooms[pipe ^ 1] += pushed;
      return pushed;
    }
    return 0;
  }
}

export const SOURCE = 0;
export const SINK = 1;
