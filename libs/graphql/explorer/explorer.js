/** Asks what is written with the key that is given. One that is good is kept for as long as this tab is open, and is the page's at / too. */
const byId = (id) => document.getElementById(id);
const [key, query, variables, answer, told] = ['key', 'query', 'variables', 'answer', 'told'].map(byId);
const examples = JSON.parse(byId('written').textContent);
const KEPT = 'key';

/** What is sent, with its answer; without a body where that is no JSON, as of a proxy in between. */
async function post(body) {
  const response = await fetch('../graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      ...(key.value && { authorization: `Bearer ${key.value}` }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { response, text, body: read(text) };
}

async function ask() {
  const given = read(variables.value || '{}');
  if (given === undefined) {
    told.textContent = 'The variables are no JSON.';
    return;
  }
  told.textContent = 'Asking …';
  const asked = key.value;
  try {
    const began = performance.now();
    const { response, text, body } = await post({ query: query.value, variables: given });
    const left = response.headers.get('ratelimit') ?? '';
    const what = body === undefined ? ', which is no JSON: something else than Plimsoll answered' : '';
    told.textContent = `${response.status} in ${Math.round(performance.now() - began)} ms${what}. ${left}`;
    answer.textContent = body === undefined ? text.slice(0, MOST_SHOWN) : JSON.stringify(body, null, 2);
    if (body === undefined) return;
    keep(asked, response);
    if (response.status !== 401 && !isLearned) await learn();
  } catch {
    told.textContent = ISO_8859_1.test(asked)
      ? 'The server cannot be reached.'
      : 'The key has characters that no key has.';
  }
}

/** A key is known to be good once something was answered by it, and that it is not once it lets nobody in. */
function keep(asked, { ok, status }) {
  if (ok && asked) sessionStorage.setItem(KEPT, asked);
  if (status === 401 && sessionStorage.getItem(KEPT) === asked) sessionStorage.removeItem(KEPT);
}

function forget() {
  sessionStorage.removeItem(KEPT);
  key.value = '';
  answer.textContent = '';
  told.textContent = 'The key is forgotten.';
  key.focus();
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MOST_SHOWN = 10_000;
/** What a browser sends in a header. */
const ISO_8859_1 = /^[\x20-\x7e\xa0-\xff]*$/;

const NAMED = `name description fields { name description type { ...OfType } args { name description type { ...OfType } } }
  enumValues { name }`;
const OF_TYPE =
  'fragment OfType on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
let types = [];
let isLearned = false;

/** The schema, where it is told; it is asked for until there is an answer, which is the same for everybody. */
async function learn() {
  const { body } = await post({ query: `{ __schema { types { ${NAMED} } } } ${OF_TYPE}` });
  isLearned = body?.data !== undefined || body?.errors !== undefined;
  types = (body?.data?.__schema.types ?? []).filter(({ name }) => !name.startsWith('__'));
  byId('schema').hidden = types.length === 0;
  byId('types').replaceChildren(...types.map(({ name }) => new Option(name)));
  byId('types').value = 'Query';
  show('Query');
}

function show(name) {
  const type = types.find((one) => one.name === name);
  const list = document.createElement('dl');
  for (const { name: field, description, type: of, args = [] } of type?.fields ?? []) {
    const taken = args.map((argument) => `${argument.name}: ${written(argument.type)}`).join(', ');
    list.append(element('dt', `${field}${taken && `(${taken})`}: ${written(of)}`), element('dd', description ?? ''));
  }
  for (const { name: value } of type?.enumValues ?? []) list.append(element('dt', value));
  byId('type').replaceChildren(element('p', type?.description ?? ''), list);
}

function written({ kind, name, ofType }) {
  if (kind === 'NON_NULL') return `${written(ofType)}!`;
  return kind === 'LIST' ? `[${written(ofType)}]` : name;
}

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** An example with variables that the demo data has an answer to; on other data their ids name nothing. */
function fillIn({ text, variables: known }) {
  query.value = text;
  variables.value = JSON.stringify(known, null, 2);
}

byId('examples').append(...examples.map(({ name }, at) => new Option(name, String(at))));
byId('examples').addEventListener('change', ({ target }) => {
  if (target.value !== '') fillIn(examples[Number(target.value)]);
});
byId('types').addEventListener('change', ({ target }) => show(target.value));
byId('ask').addEventListener('click', ask);
byId('forget').addEventListener('click', forget);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void ask();
});
key.value = sessionStorage.getItem(KEPT) ?? '';
if (examples.length > 0) {
  byId('examples').value = '0';
  fillIn(examples[0]);
} else query.value = '{ features(first: 3) { nodes { featureId } } }';
