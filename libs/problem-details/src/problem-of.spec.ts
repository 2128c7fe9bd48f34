import { ForbiddenException, NotFoundException } from '@nestjs/common';
import { CallerGone, NotFound, Unavailable } from '#libs/kernel';
import { Problem } from './problem.js';
import { problemOf } from './problem-of.js';

class DatabaseAway extends Unavailable {
  readonly told = 'The database does not answer.';
}

describe('the problem of an error', () => {
  it('is what the domain says of its refusal', () => {
    expect(problemOf(new NotFound('audience', 'a', { suggestions: ['b'] }))).toEqual({
      document: {
        type: '/problems/not-found',
        title: 'There is no such resource',
        status: 404,
        detail: 'There is no audience a.',
        suggestions: ['b'],
      },
      headers: {},
      isBug: false,
    });
  });

  it('carries the headers and faults of a refusal of HTTP’s own', () => {
    const faults = [{ pointer: '/limit', detail: 'limit is at most 500.', code: 'max' }];

    const { document, headers } = problemOf(
      new Problem('invalid-parameters', 'limit is at most 500.', { faults, headers: { 'X-Test': 'yes' } }),
    );

    expect(document).toMatchObject({ status: 400, errors: faults });
    expect(headers).toEqual({ 'X-Test': 'yes' });
  });

  it('asks to try again when something is away, and does not say where', () => {
    const { document, headers, isBug } = problemOf(new DatabaseAway('connect ECONNREFUSED 10.0.0.7:5432'));

    expect(document).toMatchObject({ type: '/problems/unavailable', status: 503 });
    expect(document.detail).toMatch(/^The database does not answer[.] Nothing was changed/);
    expect(JSON.stringify(document)).not.toContain('10.0.0.7');
    expect(headers).toEqual({ 'Retry-After': '5' });
    expect(isBug).toBe(false);
  });

  it('lets nobody in whose workspace is there no more', () => {
    const { document, headers, isBug } = problemOf(new CallerGone({ cause: new Error('audience_workspace_id_fkey') }));

    expect(document).toMatchObject({ type: '/problems/unauthenticated', status: 401 });
    expect(JSON.stringify(document)).not.toContain('fkey');
    expect(headers).toHaveProperty('WWW-Authenticate');
    expect(isBug).toBe(false);
  });

  it.each([
    ['a router of Nest', new NotFoundException(), 'not-found'],
    ['a file server', new ForbiddenException(), 'not-found'],
    ['a limit of Fastify', Object.assign(new Error('too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }), 'too-large'],
  ])('names what %s refuses in our words', (_who, error, code) => {
    expect(problemOf(error).document.type).toBe(`/problems/${code}`);
  });

  it.each([new TypeError('x is undefined'), 'a string', undefined])('tells nothing of a bug', (bug) => {
    const { document, isBug } = problemOf(bug);

    expect(document).toMatchObject({ type: '/problems/internal', status: 500 });
    expect(JSON.stringify(document)).not.toContain('undefined');
    expect(isBug).toBe(true);
  });
});
