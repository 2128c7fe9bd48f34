import { errorsByField, fieldsOf, sentBy } from '../src/reading/fields.js';

describe('The fields of a form', () => {
  it('are those that can be filled in', () => {
    const template = { method: 'PUT', properties: [{ name: 'name' }, { name: 'policy.version', readOnly: true }] };

    expect(fieldsOf(template)).toEqual([{ name: 'name' }]);
  });

  it('are sent as they are filled in, and what was emptied is not sent', () => {
    const template = { method: 'POST', properties: [{ name: 'name' }, { name: 'url' }] };

    expect(sentBy(template, { name: 'Shop', url: '' })).toEqual({ name: 'Shop', url: undefined });
  });

  it('are sent where they changed, if only a part is changed, and what was emptied is taken away', () => {
    const properties = [
      { name: 'name', value: 'Shop' },
      { name: 'url', value: 'https://shop.example' },
      { name: 'links', value: [{ href: 'https://adr.example' }] },
      { name: 'owner' },
    ];
    const values = { name: 'Web shop', url: '', links: [{ href: 'https://adr.example' }], owner: undefined };

    expect(sentBy({ method: 'PATCH', properties }, values)).toEqual({ name: 'Web shop', url: null });
  });
});

describe('What is wrong with a form', () => {
  it('stands at the field that it is about, else above them all', () => {
    const fields = [{ name: 'waiver.until' }, { name: 'links', multi: true }];
    const error = (pointer: string) => ({ pointer, detail: `wrong: ${pointer}`, code: 'invalid' });

    const { byField, rest } = errorsByField(fields, [error('/waiver/until'), error('/links/0/href'), error('/waiver')]);

    expect([...byField]).toEqual([
      ['waiver.until', ['wrong: /waiver/until']],
      ['links', ['wrong: /links/0/href']],
    ]);
    expect(rest).toEqual([{ pointer: '/waiver', detail: 'wrong: /waiver' }]);
  });
});
