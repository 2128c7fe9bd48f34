import { affordance, anotherMedia } from '#libs/hypermedia';
import { ofSite } from './sites.affordances.js';

const read = { tag: 'Crossings', method: 'GET', forReaders: true, params: ofSite } as const;

/** It is not remembered: its addresses depend on where it was asked for. */
export const showFeed = affordance({
  ...read,
  may: 'read:sites',
  name: 'showFeed',
  rel: 'plimsoll:feed',
  path: '/sites/{siteId}/feed.atom',
  title: 'A feed of crossings',
  about:
    'What features passed the site’s line, the newest hundred, as an Atom feed. A feed reader sends an API key as the password of HTTP Basic, ' +
    'with any user name. Addresses are absolute where a trusted proxy says that the request came by https, and relative elsewhere.',
  answers: anotherMedia(
    ['application/atom+xml'],
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Shop: crossings of 95 %</title></feed>',
  ),
});
export const showCalendar = affordance({
  ...read,
  remembered: 'workspace',
  may: 'read:adoptions',
  name: 'showCalendar',
  rel: 'plimsoll:calendar',
  path: '/sites/{siteId}/calendar.ics',
  title: 'A calendar of what is to come',
  about:
    'The days on which features are expected to reach the site’s line within a year, of those that are decided on or near it, and the last days of ' +
    'waivers, as an iCalendar. A calendar sends an API key as the password of HTTP Basic, with any user name.',
  answers: anotherMedia(
    ['text/calendar'],
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Plimsoll//Plimsoll//EN\r\nNAME:Shop\r\nEND:VCALENDAR',
  ),
});
