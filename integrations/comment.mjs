import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Comments on the pull or merge request with what a check has written into the folder that is named. Of a site there is one comment, known by
 * a mark that nobody sees: it is written anew with each push, and those of others are left alone.
 */
const [folder = 'plimsoll'] = process.argv.slice(2);
const read = (file) => readFileSync(join(folder, file), 'utf8');
const mark = `<!-- plimsoll:${JSON.parse(read('check.json')).siteId} -->`;
const forge = process.env.GITHUB_API_URL ? github(process.env) : gitlab(process.env);

const known = await found(`${forge.comments}?per_page=100`);
const { status } = await asked(known ? forge.change : 'POST', known ? forge.comment(known) : forge.comments, {
  body: `${mark}\n${read('comment.md')}`,
});
console.log(`The comment was ${known ? 'written anew' : 'written'}: ${status}.`);

/** The number of the comment that has the mark, on whichever page. */
async function found(address) {
  const response = await asked('GET', address);
  const own = (await response.json()).find(({ body }) => body?.startsWith(mark));
  const [, next] = /<([^>]*)>;\s*rel="next"/.exec(response.headers.get('link') ?? '') ?? [];
  return own?.id ?? (next && found(next));
}

async function asked(method, address, sent) {
  const headers = { ...forge.headers, ...(sent && { 'content-type': 'application/json' }) };
  const response = await fetch(address, { method, headers, body: JSON.stringify(sent) });
  if (response.ok) return response;
  console.error(`The comment was refused: ${response.status} to ${method} ${new URL(address).pathname}.`);
  process.exit(1);
}

function github({ GITHUB_API_URL, GITHUB_REPOSITORY, NUMBER, GH_TOKEN }) {
  const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  return {
    comments: `${issues}/${NUMBER}/comments`,
    comment: (id) => `${issues}/comments/${id}`,
    change: 'PATCH',
    headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${GH_TOKEN}` },
  };
}

function gitlab({ CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, GITLAB_TOKEN }) {
  const notes = `${CI_API_V4_URL}/projects/${CI_PROJECT_ID}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;
  return {
    comments: notes,
    comment: (id) => `${notes}/${id}`,
    change: 'PUT',
    headers: { 'private-token': GITLAB_TOKEN },
  };
}
