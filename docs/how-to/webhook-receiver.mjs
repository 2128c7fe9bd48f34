// Takes events of Plimsoll and says what they tell: WEBHOOK_SECRET=whsec_… PORT=8080 node webhook-receiver.mjs
import { Buffer } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace(/^whsec_/, ''), 'base64');
const seen = new Set();

const isSigned = (headers, body) => {
  const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(at)) < 300)) return false; // five minutes: nothing old is played back
  const expected = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest();
  return signatures.split(' ').some((one) => {
    const given = Buffer.from(one.replace(/^v1,/, ''), 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
};

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString(); // as it came: what was parsed and written anew is signed by nobody
  if (!isSigned(request.headers, body)) return response.writeHead(401).end();
  response.writeHead(204).end(); // at once: whoever takes longer than ten seconds is asked again
  const event = JSON.parse(body);
  if (seen.has(event.id)) return; // each event comes at least once, so perhaps twice
  seen.add(event.id);
  console.log(`${event.type}: ${event.data.text}`);
});
server.listen(Number(process.env.PORT ?? 8080), () => console.log(`listening at ${server.address().port}`));
