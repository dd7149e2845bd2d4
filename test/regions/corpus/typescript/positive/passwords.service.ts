import { Injectable } from '@nestjs/common';
import * as argon from 'argon2';

@Injectable()
export class Passwords {
  async store(plain: string): Promise<string> {
    return argon.hash(plain, { memoryCost: 65536 });
  }

  async matches(digest: string, plain: string): Promise<boolean> {
    return argon.verify(digest, plain);
  }

  label(): string {
    return 'strength';
  }
}
