import type { CheckItem, Check } from './check.js';
import { itemSentence, itemTitle, measure, tally } from './item-words.js';
import { element, escape } from './xml.js';

/** The check as a JUnit report: a test for each item; what is undecided is skipped. */
export function toJunit(check: Check): string {
  const { items, failed, undecided } = check.counts;
  const sums = { tests: items, failures: failed, errors: 0, skipped: undecided, time: 0 };
  const facts = { verdict: check.verdict, check: check.id, snapshot: check.snapshotId, edition: check.editionId };
  const suite = element(
    'testsuite',
    { name: check.site, ...sums, timestamp: check.createdAt.replace(/(\.\d+)?Z$/, '') },
    element('properties', {}, ...Object.entries(facts).map(([name, value]) => element('property', { name, value }))),
    ...check.items.map(testOf),
    element('system-out', {}, escape(`${check.verdict}: ${tally(check)}, by ${measure(check)}.`)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'Plimsoll', ...sums }, suite)}\n`;
}

function testOf(item: CheckItem): string {
  const [{ file, line } = {}] = item.places ?? [];
  const named = { name: itemTitle(item), classname: item.feature ?? item.kind, time: 0, file, line };
  const sentence = itemSentence(item);
  if (item.outcome === 'fail')
    return element(
      'testcase',
      named,
      element('failure', { type: item.verdict, message: sentence }, escape(placesOf(item))),
    );
  if (item.outcome === 'undecided') return element('testcase', named, element('skipped', { message: sentence }));
  return element('testcase', named, ...(item.verdict === 'safe' ? [] : [element('system-out', {}, escape(sentence))]));
}

const placesOf = ({ places = [], found = 0 }: CheckItem): string => {
  const lines = places.map(({ file, line, column }) =>
    [file, line, column].filter((part) => part !== undefined).join(':'),
  );
  return [...lines, ...(found > places.length ? [`… and ${found - places.length} more`] : [])].join('\n');
};
