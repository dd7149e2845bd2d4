import { Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';

export function connect(worker: Lambda, exports_: Bucket): void {
  exports_.grantRead(worker);
}

export function named(stack: Stack, name: string): Bucket {
  return new Bucket(stack, name, { versioned: true });
}
