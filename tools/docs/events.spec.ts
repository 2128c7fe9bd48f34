import { OUTSIDE_EVENTS } from '#libs/kernel';
import { toldOf as toldOfAdoption } from '../../libs/sites/src/domain/adoption-told.js';
import type { Crossing } from '../../libs/sites/src/domain/crossing.js';
import { toldOf as toldOfCrossings } from '../../libs/sites/src/domain/crossing-told.js';
import { toldOf as toldOfSnapshot } from '../../libs/audiences/src/domain/snapshot-told.js';
import { EditionMadeCurrent } from '../../libs/catalogue/src/domain/edition.js';
import { documentOf, TEST_EVENT } from '../../libs/webhooks/src/application/event-document.js';
import { Page } from './page.js';

type Snapshot = Parameters<typeof toldOfSnapshot>[0];
type Decided = Parameters<typeof toldOfAdoption>;

/** What the examples have between them. */
type Data = Decided[1] &
  Pick<Snapshot, 'audienceId' | 'editionId' | 'visits'> &
  Pick<Decided[0], 'siteId' | 'subject' | 'state'> & {
    readonly snapshotId: string;
    readonly adoptionId: string;
    readonly from: string;
    readonly to: string;
    readonly text: string;
  };

interface CrossingData extends Pick<Crossing, 'cause' | 'threshold' | 'from' | 'to'> {
  readonly siteId: string;
  readonly site: string;
  readonly text: string;
  readonly crossings: readonly (Pick<Crossing, 'id' | 'name' | 'before' | 'after'> & {
    readonly kind: 'feature' | 'key';
    readonly subjectId: string;
  })[];
}

interface Event {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: Data;
}

const page = Page.read('docs/reference/events.md');
const examples = page.blocksOf('json').map((source) => JSON.parse(source) as Event);
const exampleOf = (type: string): Event => {
  const found = examples.find((event) => event.type === type);
  if (!found) throw new Error(`${type} has no example.`);
  return found;
};

describe('The page of events', () => {
  it('has each of them, and no other, with an example below its heading', () => {
    const headings = Array.from(page.text.matchAll(/^## (.+)$/gm), ([, heading]) => heading);

    expect(headings).toEqual([...OUTSIDE_EVENTS, TEST_EVENT]);
    expect(examples.map(({ type }) => type)).toEqual(headings);
  });

  it('shows them as they are sent', () => {
    for (const { id, type, subject, source, time, data } of examples) {
      const { text, ...members } = data;
      const stored = { id, type, subject: subject.replace('/api/v1', ''), text, at: new Date(time) };
      const sent = documentOf({ ...stored, data: JSON.stringify(members) }, source.split('/').at(-1) ?? '');
      expect(JSON.parse(sent)).toEqual(exampleOf(type));
    }
  });

  it('tells of a snapshot what is told', () => {
    const { data, subject } = exampleOf('snapshot.imported');
    const { snapshotId: id, audienceId, editionId, from, to, visits, text } = data;

    const told = toldOfSnapshot({ id, audienceId, editionId, period: { from, to }, visits });

    expect({ ...told.data, text: told.text }).toEqual({ ...data, text });
    expect(subject).toBe(`/api/v1${told.subject}`);
  });

  it.each(['up', 'down'] as const)('tells of what crosses a line %s what is told', (direction) => {
    const { data, subject } = exampleOf(`crossing.${direction}`);
    const { siteId: id, site: name, cause, threshold, from, to, text } = data as unknown as CrossingData;
    const crossings = (data as unknown as CrossingData).crossings.map(({ kind, subjectId, ...crossing }) => ({
      ...{ ...crossing, subject: { kind, id: subjectId }, direction, cause, threshold, from, to },
      ...{ policyVersion: 1, at: new Date() },
    })) as [Crossing, ...Crossing[]];

    const told = toldOfCrossings({ id, name }, direction, crossings);

    expect({ ...told.data, text: told.text }).toEqual({ ...data, text });
    expect(subject).toBe(`/api/v1${told.subject}`);
  });

  it.each([
    ['propose', 'adoption.proposed'],
    ['approve', 'adoption.approved'],
    ['reject', 'adoption.rejected'],
    ['withdraw', 'adoption.withdrawn'],
    ['ship', 'adoption.shipped'],
    ['renew', 'adoption.renewed'],
    ['retire', 'adoption.retired'],
    ['revise', 'adoption.revised'],
  ] as const)('tells of it when somebody does %s', (transition, type) => {
    const { data, subject } = exampleOf(type);
    const { adoptionId, siteId, subject: what, state, version, by, waiver, verdict } = data;

    const told = toldOfAdoption(
      { id: adoptionId, siteId, subject: what, state },
      { version, transition, by, verdict, ...(waiver && { waiver }) },
    );

    expect([told.type, { ...told.data, text: told.text }]).toEqual([type, data]);
    expect(subject).toBe(`/api/v1${told.subject}`);
  });

  it('tells of an edition what is told', () => {
    const { data } = exampleOf('edition.imported');
    const { told } = new EditionMadeCurrent(data.editionId);

    expect({ ...told.data, text: told.text }).toEqual(data);
  });
});
