import type { DomainError } from '#libs/kernel';
import { TransactionTimedOut } from './database.errors.js';
import { Prisma } from './generated/client.js';

/** For `.catch()`: a row that the unique indexes refuse becomes this refusal. A function may look up what it says. */
export const onDuplicate = (refusal: Refusal) => refusing(refusal, 'P2002', 'UniqueConstraintViolation');

/** For `.catch()`: a row whose parent is not there, or was deleted meanwhile, becomes this refusal. */
export const onMissingParent = (refusal: Refusal) => refusing(refusal, 'P2003', 'ForeignKeyConstraintViolation');

/** For `.catch()`: the deletion of a row that others refer to becomes this refusal. */
export const onReferenced = onMissingParent;

/** A serialisation failure or a deadlock: the same transaction may well succeed when tried again. */
export const isWriteConflict = (error: unknown): boolean => says(error, 'P2034', 'TransactionWriteConflict');

/** For `.catch()`: a transaction that ran out of time is told as such. */
export const onTimeout = (error: unknown): never => {
  throw error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028'
    ? new TransactionTimedOut(error)
    : error;
};

type Refusal = DomainError | (() => Promise<DomainError>);

const refusing =
  (refusal: Refusal, code: string, kind: string) =>
  async (error: unknown): Promise<never> => {
    if (!says(error, code, kind)) throw error;
    throw typeof refusal === 'function' ? await refusal() : refusal;
  };

/** Prisma has a code for its own queries; for raw SQL only the driver's kind tells. */
function says(error: unknown, code: string, kind: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const driver = error.meta?.driverAdapterError as { cause?: { kind?: string } } | undefined;
  return error.code === code || driver?.cause?.kind === kind;
}
