import {
  type Check,
  type CheckItem,
  itemSentence,
  itemTitle,
  measure,
  type Place,
  tally,
  tellable,
} from '#libs/reports';
import { plain } from '../terminal.js';

/** The check for people: what is not safe, what fails first, with where it is. */
export function toText(check: Check): string {
  const told = tellable(check.items).map((item) => `${itemLines(item).join('\n')}\n`);
  return [
    ...told,
    `${MARKS[check.verdict]} ${check.verdict}  ${plain(check.site)}: ${tally(check)}, by ${measure(check)}.`,
    grounds(check),
    '',
  ].join('\n');
}

const MARKS = { pass: '✔', fail: '✖', undecided: '?' } as const;

const grounds = ({ snapshotId, editionId, policyVersion }: Check): string =>
  `  snapshot ${snapshotId}, edition ${editionId}, policy ${policyVersion}`;

function itemLines(item: CheckItem): string[] {
  const { outcome, verdict, feature, id, places = [], found = places.length, suggestions = [], targets = [] } = item;
  const of = feature === undefined || feature === id ? '' : ` of ${feature}`;
  const shown = places.slice(0, MOST_PLACES);
  const nearest = [...suggestions, ...targets];
  return [
    `${MARKS[outcome]} ${verdict}  ${plain(fileOf(item) + itemTitle(item) + of)}`,
    `  ${plain(itemSentence(item))}`,
    ...(nearest.length > 0 ? [`  Meant: ${plain(nearest.join(', '))}?`] : []),
    ...shown.map((place) => `  ${placeWords(place)}`),
    ...(found > shown.length ? [`  … and ${found - shown.length} more places`] : []),
  ];
}

/** Of a file that could not be parsed nothing else tells which one it is. */
const fileOf = ({ reason, places: [place] = [] }: CheckItem): string =>
  reason === 'not-parsed' && place ? `${place.file}: ` : '';

const placeWords = ({ file, line, column }: Place): string =>
  plain([file, line, column].filter((part) => part !== undefined).join(':'));

const MOST_PLACES = 5;
