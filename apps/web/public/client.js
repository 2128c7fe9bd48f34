/** A client of the API like any other: it goes where links lead. */
export class Client {
  #key;
  #request;

  /** `request` is fetch, or what stands in for it. */
  constructor(key, request = (...asked) => fetch(...asked)) {
    this.#key = key;
    this.#request = request;
  }

  /** A document, or what the API said was wrong. */
  async get(href) {
    const headers = { accept: 'application/hal+json', authorization: `Bearer ${this.#key}` };
    const answer = await this.#ask(href, headers);
    const body = await answer.json().catch(() => ({}));
    if (answer.ok) return body;
    throw Object.assign(new Error(body.detail ?? body.title ?? `The service answered ${answer.status}.`), {
      status: answer.status,
    });
  }

  async everyPage(href, relation) {
    const items = [];
    for (let next = href; next;) {
      const page = await this.get(next);
      items.push(...page._embedded[relation]);
      next = page._links.next?.href;
    }
    return items;
  }

  async #ask(href, headers) {
    try {
      return await this.#request(href, { headers });
    } catch {
      throw new Error('The service cannot be reached.');
    }
  }
}

/** Fills in a templated link (RFC 6570); what is not given is left out. */
export const expand = ({ href }, values) =>
  href
    .replace(/\{([?&])([^}]*)\}/g, (_, operator, names) => {
      const given = names.split(',').filter((name) => values[name] !== undefined);
      const query = new URLSearchParams(given.map((name) => [name, values[name]])).toString();
      return query && operator + query;
    })
    .replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name]));
