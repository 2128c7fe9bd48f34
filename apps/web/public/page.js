/** The page: what a person types becomes questions to the API, whose answers are shown as they are. */
import { Client, expand } from './client.js';
import {
  asPercent,
  count,
  interval,
  Latest,
  lacking,
  LINE_WANTED,
  lineOf,
  listed,
  readAudience,
  readLine,
} from './reading.js';
import { drawWaterline } from './waterline.js';

const $ = (id) => document.getElementById(id);
const tell = (words) => ($('message').textContent = words);

/** What is known so far: who asks, where coverage is, and the audience that is shown. */
const state = { client: undefined, coverage: undefined, audience: undefined };

const element = (name, content, attributes = {}) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...[content].flat());
  return made;
};

const signingIn = new Latest({
  clear: () => tell('Reading…'),
  show: ({ key, client, coverage, audiences }) => {
    Object.assign(state, { client, coverage });
    sessionStorage.setItem('key', key);
    $('sign-in').hidden = true;
    $('sign-out').hidden = false;
    if (audiences.length === 0) return tell('This workspace has no audience yet. POST one to /api/v1/audiences.');
    $('audience').replaceChildren(...audiences.map(({ id, name }) => element('option', name, { value: id })));
    const remembered = sessionStorage.getItem('audience');
    if (audiences.some(({ id }) => id === remembered)) $('audience').value = remembered;
    $('answer').hidden = false;
    askAudience();
  },
  fail: leave,
});

async function enter(key) {
  const client = new Client(key);
  const { _links } = await client.get('/api');
  const href = expand(_links['plimsoll:audiences'], { pageSize: 500 });
  const audiences = await client.everyPage(href, 'plimsoll:audiences');
  return { key, client, coverage: _links['plimsoll:coverage'], audiences };
}

/** Signs out, and says why where nobody asked for it. */
function leave({ message } = { message: '' }) {
  sessionStorage.removeItem('key');
  sessionStorage.removeItem('audience');
  for (const asking of [signingIn, aboutAudience, aboutLine, aboutSubject]) asking.callOff();
  tell(message);
  $('key').value = '';
  $('sign-in').hidden = false;
  $('answer').hidden = $('sign-out').hidden = true;
}

/** A key that is no longer good leads back to the sign-in; everything else is told where it was asked. */
const orLeave = (told) => (error) => (error.status === 401 ? leave(error) : told(error.message));

/** What is shown of one audience may not stay under the name of another. */
const aboutAudience = new Latest({
  clear: () => {
    state.audience = undefined;
    $('source').textContent = '';
    $('waterline').replaceChildren();
    aboutLine.callOff();
    aboutSubject.callOff();
    tell('Reading…');
  },
  show: (audience) => {
    state.audience = audience;
    const { from, to, visits } = audience;
    $('source').textContent = `${count(visits)} visits from ${from} to ${to}.`;
    askLine();
  },
  fail: orLeave(tell),
});
function askAudience() {
  const audienceId = $('audience').value;
  sessionStorage.setItem('audience', audienceId);
  void aboutAudience.ask(() => readAudience(state.client, state.coverage, audienceId));
}

const aboutLine = new Latest({
  clear: () => {
    $('summary').textContent = $('listed').textContent = '';
    $('features').replaceChildren();
  },
  show: (answer) => {
    const { threshold, safe, undecided, unsafe, total, rows } = answer;
    $('summary').textContent =
      `${count(safe)} of ${count(total)} features are safe at ${threshold} %, ` +
      `${count(undecided)} undecided, ${count(unsafe)} unsafe.`;
    $('listed').textContent = listed(answer);
    $('features').replaceChildren(...rows.map((row) => rowOf(row, threshold)));
    tell('');
  },
  fail: orLeave(tell),
});
function askLine() {
  const line = lineOf($('line').value);
  if (line !== undefined) sessionStorage.setItem('line', String(line));
  if (!state.audience) return;
  drawWaterline($('waterline'), state.audience.features, line);
  tell('Reading…');
  void aboutLine.ask(() => {
    if (line === undefined) throw new Error(LINE_WANTED);
    return readLine(state.client, state.coverage, state.audience, line, $('search').value.trim());
  });
}

function rowOf(feature, line) {
  const { name, verdict, baseline, _links } = feature;
  const [atLeast, atMost] = interval(feature, line);
  const explain = () => {
    void aboutSubject.ask(() => state.client.get(_links.self.href));
    $('subject').replaceChildren(hint('Reading…'));
  };
  return element('tr', [
    element('td', element('button', name, { type: 'button', onclick: explain })),
    element('td', atLeast, { className: 'number' }),
    element('td', atMost, { className: 'number' }),
    element('td', verdict, { className: `verdict-${verdict}` }),
    element('td', baseline?.status ?? '', { className: 'baseline' }),
  ]);
}

const hint = (words) => element('p', words, { className: 'hint' });
const aboutSubject = new Latest({
  clear: () => $('subject').replaceChildren(hint('Choose a feature to see who lacks it.')),
  show: showSubject,
  fail: orLeave((message) => $('subject').replaceChildren(hint(message))),
});
const MOST_SHOWN = 15;
function showSubject({ name, full, partial, none, unknown, ...explanation }) {
  const all = lacking(explanation);
  const rows = all
    .slice(0, MOST_SHOWN)
    .map(({ who, state: has, share }) =>
      element('tr', [element('td', who), element('td', has), element('td', asPercent(share), { className: 'number' })]),
    );
  $('subject').replaceChildren(
    element('h2', name),
    element(
      'p',
      `Full ${asPercent(full)} · partial ${asPercent(partial)} · none ${asPercent(none)} · unknown ${asPercent(unknown)}`,
    ),
    element('h3', all.length > 0 ? 'Who lacks it, or may' : 'All of your visitors have it'),
    element('table', element('tbody', rows)),
    ...(all.length > MOST_SHOWN ? [hint(`The ${MOST_SHOWN} largest of ${count(all.length)}.`)] : []),
  );
  $('subject').scrollIntoView({ block: 'nearest' });
}

/** Waits until whoever types pauses. */
const PAUSE = 250;
let pausing;
function typed() {
  aboutLine.callOff();
  clearTimeout(pausing);
  pausing = setTimeout(askLine, PAUSE);
}

$('sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  void signingIn.ask(() => enter($('key').value.trim()));
});
$('sign-out').addEventListener('click', () => leave());
$('audience').addEventListener('change', askAudience);
$('line').addEventListener('input', typed);
$('search').addEventListener('input', typed);

$('line').value = sessionStorage.getItem('line') ?? $('line').value;
const remembered = sessionStorage.getItem('key');
if (remembered) void signingIn.ask(() => enter(remembered));
