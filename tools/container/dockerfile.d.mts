export interface Stage {
  readonly image: string;
  readonly name?: string;
  readonly instructions: readonly { readonly instruction: string; readonly [told: string]: unknown }[];
}

export function stagesOf(text: string, args?: Readonly<Record<string, string>>): readonly Stage[];
