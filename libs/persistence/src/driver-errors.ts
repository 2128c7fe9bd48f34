import { CallerGone, type DomainError } from '#libs/kernel';
import { TransactionTimedOut } from './database.errors.js';
import { Prisma } from './generated/client.js';

/** For `.catch()`: a row that the unique indexes refuse becomes this refusal. A function may look up what it says. */
export const onDuplicate = (refusal: Refusal) => refusing(refusal, 'P2002', 'UniqueConstraintViolation');

/** Whether the unique indexes refused a row. */
export const isDuplicate = (error: unknown): boolean => says(error, 'P2002', 'UniqueConstraintViolation');

/** For `.catch()`: a row whose parent is not there, or was deleted meanwhile, becomes this refusal; `failAsTold` tells of its workspace. */
export const onMissingParent = (refusal: Refusal) => async (error: unknown) => {
  if (isOfNoWorkspace(error)) throw error;
  return refusing(refusal, 'P2003', 'ForeignKeyConstraintViolation')(error);
};

/** For `.catch()`: the deletion of a row that others refer to becomes this refusal. */
export const onReferenced = onMissingParent;

/** A serialisation failure or a deadlock: the same transaction may well succeed when tried again. */
export const isWriteConflict = (error: unknown): boolean => says(error, 'P2034', 'TransactionWriteConflict');

/** For `.catch()` of a transaction: that it ran out of time is told as such, and so is that its workspace is not there any more. */
export const failAsTold = (error: unknown): never => {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028')
    throw new TransactionTimedOut(error);
  throw isOfNoWorkspace(error) ? new CallerGone({ cause: error }) : error;
};

/** Whether a row could not be written because its workspace was deleted. */
const isOfNoWorkspace = (error: unknown): boolean => {
  const { index = '' } = causeOf(error)?.constraint ?? {};
  return index.endsWith('_workspace_id_fkey');
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
  return (
    error instanceof Prisma.PrismaClientKnownRequestError && (error.code === code || causeOf(error)?.kind === kind)
  );
}

/** What the driver tells. */
function causeOf(error: unknown): Cause | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  return (error.meta?.driverAdapterError as { cause?: Cause } | undefined)?.cause;
}
interface Cause {
  readonly kind?: string;
  readonly constraint?: { readonly index?: string };
}
