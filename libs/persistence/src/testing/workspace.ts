import { v7 as uuid } from 'uuid';
import type { OperatorPrisma } from '../prisma.service.js';

/** A tenant of the test's own. Answers its id. */
export async function newWorkspace(operator: OperatorPrisma): Promise<string> {
  const id = uuid();
  await operator.workspace.create({ data: { id, slug: id, name: 'A workspace' } });
  return id;
}
