import { FileBroken, FileJsonUnknown, FileTooLarge } from '../../domain/analytics-file.errors.js';
import { SegmentsNotFound } from '../../domain/segment.errors.js';
import type { Batch, FormReader, ReadingOptions } from './form-reader.js';
import { readBrowserslist } from './json/browserslist.js';
import { readCloudflare } from './json/cloudflare.js';
import { isObject, type JsonForm } from './json/json-form.js';
import { readMatomo } from './json/matomo.js';
import { readPlausible } from './json/plausible.js';
import { readUmami } from './json/umami.js';

/** What an API of an analytics tool answered, or a tool wrote. It is read as a whole, and so is bounded. */
export class JsonReader implements FormReader {
  private readonly pieces: Buffer[] = [];
  private size = 0;
  private form?: JsonForm;

  constructor(private readonly options: Pick<ReadingOptions, 'segmentBy'>) {}

  read(text: Buffer): Promise<Batch> {
    this.size += text.length;
    if (this.size > LARGEST_JSON) throw new FileTooLarge({ line: 1 }, LARGEST_JSON);
    this.pieces.push(Buffer.from(text));
    return Promise.resolve([]);
  }

  end(): Promise<Batch> {
    const { segmentBy } = this.options;
    const document = parsed(Buffer.concat(this.pieces).toString('utf8'));
    for (const read of TOOLS) this.form ??= read(document, segmentBy);
    if (!this.form) throw new FileJsonUnknown(membersOf(document), KNOWN);
    if (segmentBy !== undefined && this.form.columns.segment === undefined)
      throw new SegmentsNotFound(segmentBy, this.form.dimensions ?? []);
    return Promise.resolve(this.form.rows);
  }

  get reading(): FormReader['reading'] {
    if (!this.form) return undefined;
    const { format, columns } = this.form;
    return { format, columns, ignored: [], totalsLeftOut: 0 };
  }

  get period(): FormReader['period'] {
    return this.form?.period;
  }
}

const TOOLS = [readPlausible, readMatomo, readUmami, readCloudflare, readBrowserslist];
const KNOWN = [
  'answers of Matomo (DevicesDetection.getBrowserVersions), Plausible (api/v2/query), Umami (metrics), Cloudflare (GraphQL)',
  'browserslist-stats.json',
];

/** 8 MiB: ten thousand versions of Matomo, with all that it says of each. */
const LARGEST_JSON = 8 * 1024 * 1024;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? [];
    const before = text.slice(0, position === undefined ? undefined : Number(position));
    throw new FileBroken({ line: before.split('\n').length }, 'the file begins as JSON and cannot be parsed');
  }
}

const membersOf = (document: unknown): string[] => {
  const shown: unknown = Array.isArray(document) ? document[0] : document;
  return isObject(shown) ? Object.keys(shown) : [];
};
