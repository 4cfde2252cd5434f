/** A refusal in Amazon's words: what the AWS CLI and the SDKs show as the name of the error. */
export class DoorError extends Error {
  override readonly name = 'DoorError';
  /** Such as `ExecutionDoesNotExist`. */
  readonly code: string;
  readonly status: number;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}
