import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

/** libs/http sets the exchange. */
interface Asked {
  readonly exchange: { readonly preferences?: { readonly isDryRun: boolean } };
}

/** Whether the write is only tried: whatever it makes is not there afterwards, and a secret of it would open nothing. */
export const AsTrial = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const { preferences } = context.switchToHttp().getRequest<Asked>().exchange;
  return preferences?.isDryRun ?? false;
});
