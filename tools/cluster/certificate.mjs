import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const openssl = (...args) => promisify(execFile)('openssl', args);

/** An authority of its own and a certificate by it for that host, made in the folder by OpenSSL: the paths of their files. */
export async function certificateIn(folder, host = 'localhost') {
  const file = (name) => join(folder, name);
  const made = { ca: file('ca.crt'), key: file('server.key'), cert: file('server.crt') };
  const names = file('names.cnf');
  await writeFile(names, `subjectAltName=DNS:${host}\n`);
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  await openssl(
    'req',
    '-x509',
    ...ec,
    '-subj',
    '/CN=Test authority',
    '-days',
    '2',
    '-keyout',
    file('ca.key'),
    '-out',
    made.ca,
  );
  await openssl('req', ...ec, '-subj', `/CN=${host}`, '-keyout', made.key, '-out', file('server.csr'));
  const by = ['-CA', made.ca, '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', names, '-days', '2'];
  await openssl('x509', '-req', '-in', file('server.csr'), ...by, '-out', made.cert);
  return made;
}
