import type { SiteTargetsView } from '../../application/queries/get-site-targets.js';

/** A `.browserslistrc` of explicit floors; its comments say what it was made from, and what it leaves out. */
export const toBrowserslistrc = (view: SiteTargetsView): string =>
  [...comments(view).map((comment) => `# ${comment.replace(/\s+/g, ' ')}`), ...view.queries]
    .map((line) => `${line}\n`)
    .join('');

function comments(view: SiteTargetsView): string[] {
  const { site, distrust, threshold, from, to, supported, reached, queries, floors, unnamed, unidentified } = view;
  const givenUp = floors.filter((floor) => floor.givenUp.share > 0);
  const missed = [
    ...unnamed.map(({ browser, share }) => `${browser} ${share} %`),
    ...(unidentified.share > 0 ? [`no known release ${unidentified.share} %`] : []),
  ];
  return [
    `${site}: what at least ${threshold} % of the visits of ${from} to ${to} come with. Made by Plimsoll.`,
    `snapshot ${view.snapshotId}, edition ${view.editionId} (BCD ${view.bcdVersion}, web-features ${view.webFeaturesVersion}), policy ${view.policyVersion}`,
    ...(distrust === undefined ? [] : [`Do not rely on it. ${distrust}`]),
    `${supported.share} % come with what is listed here.`,
    ...(reached ? [] : [`That is too few, and nothing that was seen is left out: too much is not known by a name.`]),
    ...(givenUp.length > 0
      ? [`Older, and left out: ${givenUp.map(({ name, givenUp: { share } }) => `${name} ${share} %`).join(', ')}.`]
      : []),
    ...(missed.length > 0 ? [`Without a name here: ${missed.join(', ')}.`] : []),
    ...(queries.length > 0 ? [] : ['No version is listed: browserslist would take its defaults.']),
  ];
}
