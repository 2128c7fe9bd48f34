import { catalogue } from '../../test/catalogue.js';
import { told } from '../../test/told.js';
import { readScript } from './script.js';
import { Uses } from './uses.js';

const keys = catalogue();
const usesIn = (text: string) =>
  told((source, ...others) => readScript({ ...source, plugins: ['jsx', 'typescript'] }, ...others), keys, text);
const START = 'api.Document.startViewTransition';

describe('What a script uses', () => {
  it.each([
    ['a class', 'new IntersectionObserver(seen)', 'api.IntersectionObserver.IntersectionObserver', '1:1'],
    ['a static method', 'Promise.withResolvers()', 'javascript.builtins.Promise.withResolvers', '1:9'],
    ['a static method of the web', 'URL.canParse(a)', 'api.URL.canParse_static', '1:5'],
    ['a global function', 'structuredClone(a)', 'api.structuredClone', '1:1'],
    ['a function of the window', 'window.requestIdleCallback(a)', 'api.Window.requestIdleCallback', '1:8'],
    ['a method of a global object', 'navigator.share(a)', 'api.Navigator.share', '1:11'],
    ['a method of what hangs on one', 'navigator.clipboard.writeText(a)', 'api.Clipboard.writeText', '1:21'],
    ['… of another name', 'navigator.serviceWorker.register(a)', 'api.ServiceWorkerContainer.register', '1:25'],
    [
      'a class in a namespace',
      'new Intl.DurationFormat(a)',
      'javascript.builtins.Intl.DurationFormat.DurationFormat',
      '1:1',
    ],
    ['a method of a literal', '[1].toSorted()', 'javascript.builtins.Array.toSorted', '1:5'],
    ['a method of a prototype', 'Array.prototype.at.call(a)', 'javascript.builtins.Array.at', '1:17'],
    ['a method that only one feature has', 'a.union(b)', 'javascript.builtins.Set.union', '1:3'],
    ['a method that only elements have', 'a.checkVisibility()', 'api.Element.checkVisibility', '1:3'],
    ['a member that is named by a text', 'navigator["share"](a)', 'api.Navigator.share', '1:11'],
    ['an operator', 'a ??= b', 'javascript.operators.nullish_coalescing_assignment', '1:1'],
    ['a chain', 'a?.b', 'javascript.operators.optional_chaining', '1:1'],
    ['a private member', 'class A { #b = 1 }', 'javascript.classes.private_class_fields', '1:11'],
    ['await at the top', 'await a', 'javascript.operators.await.top_level', '1:1'],
    ['an expression', '/(?<=a)b/.test(c)', 'javascript.regular_expressions.lookbehind_assertion', '1:1'],
    ['the flag of an expression', 'a = /b/v', 'javascript.builtins.RegExp.unicodeSets', '1:5'],
    [
      'attributes of an import',
      'import a from "b" with { type: "json" }',
      'javascript.statements.import.import_attributes',
      '1:1',
    ],
    ['an element', 'a = <dialog closedby="any" />', 'html.elements.dialog.closedby', '1:5'],
    [
      'what a function is passed at once',
      '(function (window, document, n) { n.share({}) })(window, document, navigator)',
      'api.Navigator.share',
      '1:37',
    ],
    ['… with another this', '(function (n) { n.share({}) }).call(this, navigator)', 'api.Navigator.share', '1:19'],
    ['… by an arrow', '((navigator) => navigator.share({}))(navigator)', 'api.Navigator.share', '1:27'],
    ['… by its parts', '(({ share }) => share({}))(navigator)', 'api.Navigator.share', '1:5'],
    ['what a constant stands for', 'const n = window.navigator; n.share({})', 'api.Navigator.share', '1:31'],
    ['what is taken out of an object', 'const { share } = navigator; share()', 'api.Navigator.share', '1:9'],
    ['… under another name', 'let a; ({ share: a } = navigator)', 'api.Navigator.share', '1:11'],
    ['… from deep within', 'const { clipboard: { writeText } } = navigator', 'api.Clipboard.writeText', '1:22'],
    [
      'what another function calls a parameter',
      'function f(navigator) {} navigator.share()',
      'api.Navigator.share',
      '1:36',
    ],
    ['what another block declares', '{ let navigator = a } navigator.share()', 'api.Navigator.share', '1:33'],
    ['what TypeScript declares alone', 'declare const navigator: A; navigator.share()', 'api.Navigator.share', '1:39'],
  ])('has %s', (_, script, key, at) => {
    expect(usesIn(script)).toMatchObject({ [key]: at });
  });

  it.each([
    ['what the file declares itself', 'function structuredClone() {} structuredClone(a)', 'api.structuredClone'],
    ['… as a parameter', '({ fetch }) => fetch(a)', 'api.fetch'],
    ['… in a function around', 'function f(navigator) { return () => navigator.share() }', 'api.Navigator.share'],
    ['… by a var further down', 'function f() { g(fetch); for (;;) { var fetch = 1 } }', 'api.fetch'],
    ['… in a loop', 'for (const fetch of a) fetch(b)', 'api.fetch'],
    ['… as what is caught', 'try { a() } catch ({ fetch }) { fetch(b) }', 'api.fetch'],
    ['… in a switch', 'switch (a) { case 1: let fetch = b; default: fetch(c) }', 'api.fetch'],
    ['… as a class', '{ class URL {} new URL(a) }', 'api.URL.URL'],
    ['… as a function within itself', 'a = function fetch() { fetch() }', 'api.fetch'],
    ['what stands for itself in a circle', 'const a = b, b = a; a.share()', 'api.Navigator.share'],
    ['what may be missing', 'const { share = b } = navigator', 'api.Navigator.share'],
    ['what an import is called elsewhere', 'import { URL as A } from "url"; export { A as fetch }', 'api.URL'],
    ['… by an import', 'import { URL as URL } from "url"; new URL(a)', 'api.URL'],
    ['names of members', '({ structuredClone: 1 }).fetch', 'api.structuredClone'],
    ['a method that several features have', 'a.filter(b)', 'javascript.builtins.Array.filter'],
    ['a method that others have too', 'a.subscribe(b)', 'api.PushManager.subscribe'],
    ['await in a function', 'async () => await a', 'javascript.operators.await.top_level'],
  ])('has nothing of %s', (_, script, key) => {
    expect(usesIn(script)).not.toHaveProperty([key]);
  });

  it.each([
    'if (document.startViewTransition) document.startViewTransition(a)',
    'if (!document.startViewTransition) b(); else document.startViewTransition(a)',
    'if ("startViewTransition" in document && b) document.startViewTransition(a)',
    'function c() { if (!document.startViewTransition) return b(); document.startViewTransition(a) }',
    'document.startViewTransition?.(a)',
    'document.startViewTransition && document.startViewTransition(a)',
    'if (document.startViewTransition !== undefined) document.startViewTransition(a)',
    'if (document.startViewTransition == null) b(); else document.startViewTransition(a)',
    'if (document.startViewTransition !== void 0) document.startViewTransition(a)',
    'if (undefined !== document.startViewTransition) document.startViewTransition(a)',
    'if ("undefined" != typeof document.startViewTransition) document.startViewTransition(a)',
    'if ("function" === typeof document.startViewTransition) document.startViewTransition(a)',
    'const can = "startViewTransition" in document; if (can) document.startViewTransition(a)',
    'const { body } = document, can = b && !!document.startViewTransition; can && document.startViewTransition(a)',
    'document.startViewTransition ? document.startViewTransition(a) : b',
    'if (typeof document.startViewTransition === "function") document.startViewTransition(a)',
  ])('has nothing that was asked for before: %s', (script) => {
    expect(usesIn(script)).not.toHaveProperty([START]);
  });

  it.each([
    ['document.startViewTransition(a)', '1:10'],
    ['if (document.startViewTransition(a)) b()', '1:14'],
    ['if (b) document.startViewTransition(a)', '1:17'],
    ['if (document.startViewTransition === undefined) document.startViewTransition(a)', '1:58'],
    ['if (document.startViewTransition === void 0) document.startViewTransition(a)', '1:55'],
    ['if ("undefined" == typeof document.startViewTransition) document.startViewTransition(a)', '1:66'],
    ['if (!document.startViewTransition) document.startViewTransition(a)', '1:45'],
    ['let can = "startViewTransition" in document; if (can) document.startViewTransition(a)', '1:64'],
    ['const a = b, b = a; if (a) document.startViewTransition(a)', '1:37'],
    ['if (document.startViewTransition || b) document.startViewTransition(a)', '1:49'],
    ['function c() { if (!document.startViewTransition) return } document.startViewTransition(a)', '1:69'],
  ])('has what was not: %s', (script, at) => {
    expect(usesIn(script)).toMatchObject({ [START]: at });
  });

  it('has nothing that TypeScript alone knows', () => {
    const uses = new Uses();
    const text = 'interface A { b: Temporal }\nlet c: Promise<URL> = d as Iterator;\nstructuredClone<URL>(c!)';
    readScript({ file: 'a.ts', text, plugins: ['typescript'] }, keys, uses);

    expect([...uses.places.keys()]).toEqual(['api.structuredClone']);
    expect(uses.unread).toEqual([]);
  });

  it('is found in what a program has written, however long', () => {
    const chain = `a = ${'"b" + '.repeat(3000)}fetch(c) ** 2`;

    expect(usesIn(chain)).toMatchObject({ 'api.fetch': '1:18005', 'javascript.operators.exponentiation': '1:18005' });
  });

  it('is not known where it cannot be parsed', () => {
    const uses = new Uses();
    readScript({ file: 'a.js', text: 'fetch(a);\nlet = = 1' }, keys, uses);

    expect(uses.unread).toEqual([{ place: { file: 'a.js', line: 2, column: 7 }, why: 'Unexpected token' }]);
    expect(uses.places.size).toBe(0);
  });
});
