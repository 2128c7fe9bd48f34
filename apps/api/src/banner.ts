/** What the terminal shows when the service answers. */
export interface Banner {
  readonly url: string;
  /** Where operators ask, if they may. */
  readonly monitoring?: string | undefined;
  /** The admin key, where it was made just now: it is shown this once. */
  readonly newKey?: string;
  /** The admin key was given by the environment. */
  readonly isKeyGiven: boolean;
  /** An audience to try the API with. */
  readonly audienceId?: string;
}

export function bannerOf({ url, monitoring, newKey, isKeyGiven, audienceId }: Banner): string {
  const key = newKey ?? (isKeyGiven ? '$PLIMSOLL_BOOTSTRAP_KEY' : '$KEY');
  const path = audienceId ? `/api/v1/audiences/${audienceId}/coverage?q=popover` : '/api/v1';
  return `
  Plimsoll answers.

  Page     ${url}/
  Docs     ${url}/docs${
    monitoring === undefined
      ? ''
      : `
  Metrics  ${monitoring}/metrics`
  }
  ${newKey ? `Key      ${newKey}   (admin of the first workspace, shown this once)` : `Key      ${isKeyGiven ? 'the one in PLIMSOLL_BOOTSTRAP_KEY' : 'the one that the first start printed'}`}

  Try      curl -H "Authorization: Bearer ${key}" "${url}${path}"

`;
}
