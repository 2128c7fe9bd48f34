import { hrefOf, type Place, type Resource } from '#libs/hypermedia';
import { toJunit, toMarkdown, toSarif, toWorkflowCommands } from '#libs/reports';
import type { CheckView } from '../../application/check.view.js';

/** The check in every form that pipelines take; `place` is where it is. */
export const withReports = (shown: Resource, view: CheckView, place: Place): Resource =>
  shown
    .rendition('application/sarif+json', () => toSarif(view))
    .rendition('application/xml', () => toJunit(view))
    .rendition('text/markdown', (base) => toMarkdown(view, hrefOf(place, base)))
    .rendition('text/plain', () => toWorkflowCommands(view));
