/** Asks what is written with the key that is given, which is kept for as long as this tab is open. */
const byId = (id) => document.getElementById(id);
const [key, query, variables, answer, told] = ['key', 'query', 'variables', 'answer', 'told'].map(byId);
const examples = JSON.parse(byId('written').textContent);

async function post(body) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json',
      'content-type': 'application/json',
      ...(key.value && { authorization: `Bearer ${key.value}` }),
    },
    body: JSON.stringify(body),
  });
  return { response, body: await response.json() };
}

async function ask() {
  sessionStorage.setItem('plimsoll-key', key.value);
  told.textContent = 'Asking …';
  try {
    const began = performance.now();
    const { response, body } = await post({ query: query.value, variables: JSON.parse(variables.value || '{}') });
    const left = response.headers.get('ratelimit') ?? '';
    told.textContent = `${response.status} in ${Math.round(performance.now() - began)} ms. ${left}`;
    answer.textContent = JSON.stringify(body, null, 2);
    if (types.length === 0) await learn();
  } catch (error) {
    told.textContent = error instanceof SyntaxError ? 'The variables are no JSON.' : 'The server cannot be reached.';
  }
}

const NAMED = `name description fields { name description type { ...OfType } args { name description type { ...OfType } } }
  enumValues { name }`;
const OF_TYPE =
  'fragment OfType on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }';
let types = [];

/** The schema, where it is told. */
async function learn() {
  const { body } = await post({ query: `{ __schema { types { ${NAMED} } } } ${OF_TYPE}` });
  types = (body.data?.__schema.types ?? []).filter(({ name }) => !name.startsWith('__'));
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

byId('examples').append(...examples.map(({ name }, at) => new Option(name, String(at))));
byId('examples').addEventListener('change', ({ target }) => {
  if (target.value !== '') query.value = examples[Number(target.value)].text;
});
byId('types').addEventListener('change', ({ target }) => show(target.value));
byId('ask').addEventListener('click', ask);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void ask();
});
key.value = sessionStorage.getItem('plimsoll-key') ?? '';
query.value = examples[0]?.text ?? '{ features(first: 3) { nodes { featureId } } }';
