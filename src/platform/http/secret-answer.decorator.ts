import { SetMetadata, type ExecutionContext } from '@nestjs/common';

const SECRET_ANSWER = 'yuanding:secret-answer';

/** The answer holds a secret that is shown once: it is never kept, not even to be repeated under an idempotency key. */
export const SecretAnswer = (): MethodDecorator => SetMetadata(SECRET_ANSWER, true);

export const answersWithSecret = (context: ExecutionContext): boolean =>
  Reflect.getMetadata(SECRET_ANSWER, context.getHandler()) === true;
