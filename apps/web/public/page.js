/** The page is a client of the API like any other: it begins at /api, and goes where links lead. */

const $ = (id) => document.getElementById(id);
const state = { key: sessionStorage.getItem('key') ?? '', entry: undefined, features: [] };

async function get(href) {
  const headers = { accept: 'application/hal+json', ...(state.key ? { authorization: `Bearer ${state.key}` } : {}) };
  const answer = await fetch(href, { headers });
  const body = await answer.json();
  if (answer.status === 401) signOut();
  if (!answer.ok) throw new Error(body.detail ?? body.title);
  return body;
}

/** Fills in a templated link (RFC 6570); what is not given is left out. */
const expand = ({ href }, values) =>
  href
    .replace(/\{\?([^}]*)\}/, (_, names) => {
      const given = names.split(',').filter((name) => values[name] !== undefined);
      const query = new URLSearchParams(given.map((name) => [name, values[name]])).toString();
      return query && `?${query}`;
    })
    .replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]));

async function everyPage(href, relation) {
  const items = [];
  for (let next = href; next;) {
    const page = await get(next);
    items.push(...page._embedded[relation]);
    next = page._links.next?.href;
  }
  return items;
}

const element = (name, content, attributes = {}) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...[content].flat());
  return made;
};

const percent = (share) => `${share.toFixed(1)} %`;

/** Runs what a person asked for; what goes wrong is told where they look. */
const attempt = (work) => async (event) => {
  event?.preventDefault?.();
  $('message').textContent = 'Reading…';
  try {
    await work(event);
    $('message').textContent = '';
  } catch (error) {
    $('message').textContent = error.message;
  }
};

const signIn = attempt(async () => {
  state.key = $('key').value.trim() || state.key;
  state.entry = await get('/api');
  const audiences = await everyPage(
    expand(state.entry._links['plimsoll:audiences'], { limit: 500 }),
    'plimsoll:audiences',
  );
  sessionStorage.setItem('key', state.key);
  $('sign-in').hidden = true;
  $('sign-out').hidden = false;
  if (audiences.length === 0) throw new Error('This workspace has no audience yet. POST one to /api/v1/audiences.');
  $('audience').replaceChildren(...audiences.map(({ id, name }) => element('option', name, { value: id })));
  await readAudience();
});

function signOut() {
  sessionStorage.removeItem('key');
  state.key = '';
  $('sign-in').hidden = false;
  $('answer').hidden = $('sign-out').hidden = true;
}

async function readAudience() {
  const link = state.entry._links['plimsoll:coverage'];
  const href = expand(link, { audienceId: $('audience').value, sort: '-full', limit: 500 });
  state.features = (await everyPage(href, 'plimsoll:coverage')).filter(({ full }) => full !== undefined);
  $('answer').hidden = false;
  show();
}

const verdictOf = ({ full, atMost }) => {
  const line = Number($('line').value);
  return full >= line ? 'safe' : atMost < line ? 'unsafe' : 'undecided';
};

function show() {
  const { features } = state;
  const counts = Object.groupBy(features, verdictOf);
  const count = (verdict) => counts[verdict]?.length ?? 0;
  $('summary').textContent =
    `${count('safe')} of ${features.length} features are safe at ${$('line').value} %, ` +
    `${count('undecided')} undecided, ${count('unsafe')} unsafe.`;
  drawWaterline();
  listFeatures();
}

/** All features from the best to the least covered; what is above the line may be shipped. */
function drawWaterline() {
  const { features } = state;
  const step = 1000 / Math.max(1, features.length - 1);
  const y = (share) => 310 - share * 3;
  const area = (share) =>
    `M0 310 ${features.map((feature, at) => `L${(at * step).toFixed(1)} ${y(share(feature)).toFixed(1)}`).join(' ')} L1000 310 Z`;
  const shape = (name, attributes, content = '') => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    made.textContent = content;
    return made;
  };
  const line = y(Number($('line').value));
  $('waterline').replaceChildren(
    shape('path', { class: 'unknown', d: area(({ atMost }) => atMost) }),
    shape('path', { class: 'safe', d: area(({ full }) => full) }),
    shape('path', { class: 'line', d: `M0 ${line}H1000` }),
    shape('text', { x: 8, y: line - 6 }, `${$('line').value} %`),
  );
}

/** What was searched for, else what is nearest to the line. */
function listFeatures() {
  const words = $('search').value.trim().toLowerCase();
  const line = Number($('line').value);
  const matching = words
    ? state.features.filter(({ id, name }) => id.includes(words) || name.toLowerCase().includes(words))
    : state.features.toSorted((a, b) => Math.abs(a.full - line) - Math.abs(b.full - line));
  $('features').replaceChildren(...matching.slice(0, 40).map(rowOf));
}

function rowOf(feature) {
  const verdict = verdictOf(feature);
  const open = element('button', feature.name, { type: 'button', onclick: attempt(() => explain(feature)) });
  return element('tr', [
    element('td', open),
    element('td', percent(feature.full), { className: 'number' }),
    element('td', percent(feature.atMost), { className: 'number' }),
    element('td', verdict, { className: `verdict-${verdict}` }),
    element('td', feature.baseline?.status ?? ''),
  ]);
}

async function explain({ _links }) {
  const { name, full, partial, none, unknown, blockers } = await get(_links.self.href);
  const rangeOf = ({ browser, from, to }) =>
    [browser, from && to && from !== to ? `${from}–${to}` : from ? from : `≤ ${to}`].join(' ');
  const rows = blockers
    .slice(0, 15)
    .map((blocker) =>
      element('tr', [
        element('td', rangeOf(blocker)),
        element('td', blocker.state),
        element('td', percent(blocker.share), { className: 'number' }),
      ]),
    );
  $('subject').replaceChildren(
    element('h2', name),
    element(
      'p',
      `Full ${percent(full)} · partial ${percent(partial)} · none ${percent(none)} · unknown ${percent(unknown)}`,
    ),
    element('h3', rows.length > 0 ? 'Who lacks it' : 'Every known release of your visitors has it'),
    element('table', element('tbody', rows)),
  );
}

$('sign-in').addEventListener('submit', signIn);
$('sign-out').addEventListener('click', signOut);
$('audience').addEventListener('change', attempt(readAudience));
$('line').addEventListener('input', show);
$('search').addEventListener('input', listFeatures);
if (state.key) void signIn();
