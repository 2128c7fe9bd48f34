interface Seeded {
  readonly audiences: readonly string[];
  readonly sites: readonly string[];
}
interface Asked {
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
}
interface Request extends Partial<Asked> {
  readonly setupRequest?: (request: object) => Asked;
}

export function scenariosOf(seed: Seeded): readonly { readonly name: string; readonly requests: readonly Request[] }[];
export function newReadsOf(seed: Seeded): readonly [{ readonly setupRequest: (request: object) => Asked }];
